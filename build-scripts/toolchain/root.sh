# shellcheck shell=bash
# The private root: its name, its lock, its set-up. Sourced by in-toolchain after host.sh.
# Folders under $cache: roots/NAME (complete: only a rename puts it there), roots/.making (half-made),
# emscripten-VERSION (its compiled libraries), python (byte code), stage (an empty mount point); and
# files: roots/NAME.lock (held shared by whoever runs in it), roots/.lock (by who makes one), roots/log.

case ${XDG_CACHE_HOME:-} in
  /*) cache=$XDG_CACHE_HOME/surprisal ;;
  *) cache=${HOME:?is not set, so there is no cache folder}/.cache/surprisal ;;
esac

# root_name LAYER: changes with the packages and with how they are installed.
root_name() {
  local recipe=("$toolchain/bootstrap" "$toolchain/packages-base") hash
  [ "$1" = base ] || recipe+=("$toolchain/extend" "$toolchain/packages-$1")
  hash=$(cat "${recipe[@]}" | sha256sum)
  printf 'forky-%s-%s\n' "$1" "${hash:0:12}"
}

# hold_root NAME: takes the root's lock, shared and for as long as this process lives, if it exists.
hold_root() {
  [ -d "$cache/roots/$1" ] || return 1
  exec 9>"$cache/roots/$1.lock" && flock --shared 9
  [ -d "$cache/roots/$1" ] # it may have been replaced while this process waited
}

# ensure_root LAYER: sets $root and $root_layer, making the root first if need be.
ensure_root() {
  local layer name names
  # The root with the browsers holds all of the base, so either serves for the base.
  for layer in "$1" browsers; do
    name=$(root_name "$layer")
    if hold_root "$name"; then
      root=$cache/roots/$name root_layer=$layer
      return
    fi
  done
  names=("$(root_name base)")
  [ "$1" = base ] || names+=("$(root_name "$1")")
  as_root "$toolchain/make-root" "$cache/roots" "$EUID:$(id -g)" "${names[@]}"
  name=${names[${#names[@]} - 1]}
  hold_root "$name"
  root=$cache/roots/$name root_layer=$1
}

# as_root COMMAND...: through sudo unless already root. Dies with this process where that is possible.
as_root() {
  local proxy keep=()
  if [ "$EUID" = 0 ]; then
    setpriv --pdeathsig TERM "$@"
  elif have sudo; then
    for proxy in http_proxy https_proxy no_proxy; do
      [ -z "${!proxy:-}" ] || keep+=("$proxy=${!proxy}")
    done
    say 'Setting up a private Debian root needs root rights once, so sudo may ask for your password.'
    sudo env "${keep[@]}" "$@"
  else
    explain_what_to_install base
    say "On this machine that cannot be: ${USER:-the user} is not root, and there is no sudo."
    return 1
  fi
}
