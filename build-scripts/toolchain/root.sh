# shellcheck shell=bash
# The private root: its name, its set-up, the way into it. Sourced by in-toolchain after host.sh.
# Folders under $cache: roots/NAME (complete: only a rename puts it there), roots/.making (half-made),
# emscripten-VERSION (its compiled libraries), python (byte code), stage (an empty mount point); and
# files: roots/NAME.lock (held shared by whoever runs in it), roots/.lock (by who makes one), roots/log.

cache=${XDG_CACHE_HOME:-${HOME:?is not set, so there is no cache folder}/.cache}/surprisal

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
  mkdir -p "$cache/roots" "$cache/stage"
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
    say 'This user is not root, and there is no sudo.'
    return 1
  fi
}

# The environment inside: the root's own paths and, of the caller's, what concerns a terminal, the
# network or this project. Compiler, Python and Node settings of the host do not belong in there.
inner_environment() {
  local project=$1 name emscripten id
  emscripten=$(<"$root/usr/share/emscripten/emscripten-version.txt")
  id=$(<"$root/etc/machine-id")
  environment=(
    "HOME=$HOME" "LANG=C.UTF-8" "SHELL=/bin/bash"
    "PATH=$project/node_modules/.bin:/usr/bin:/bin:/usr/sbin:/sbin"
    "SURPRISAL_TOOLCHAIN=$root_layer" "SURPRISAL_TOOLCHAIN_ID=$id"
    "EM_CONFIG=/usr/share/emscripten/.emscripten"
    "EM_CACHE=$cache/emscripten-${emscripten//\"/}"
    "NODE_EXTRA_CA_CERTS=/etc/ssl/certs/host-ca-certificates.crt"
    "PYTHONNOUSERSITE=1" "PYTHONPYCACHEPREFIX=$cache/python"
  )
  for name in $(compgen -e); do
    case $name in
      SURPRISAL_TOOLCHAIN | SURPRISAL_TOOLCHAIN_ID) ;;
      USER | LOGNAME | TERM | COLORTERM | NO_COLOR | FORCE_COLOR | CI | TZ | DEBUG | PORT | \
        SURPRISAL_* | *_proxy | *_PROXY | NPM_* | npm_config_registry)
        environment+=("$name=${!name}")
        ;;
    esac
  done
}

# enter_root PROJECT COMMAND...: replaces this process by COMMAND inside $root.
enter_root() {
  local project=$1 environment stage
  shift
  stage=("$toolchain/enter" "$root" "$cache" "$project" "${NODE_EXTRA_CA_CERTS:-}" "$EUID" "$(id -g)")
  inner_environment "$project"
  if [ "$EUID" = 0 ]; then
    if unshare --mount true 2>/dev/null; then
      exec unshare --mount "${stage[@]}" none env -i "${environment[@]}" "$@"
    fi
  elif unshare --user --map-root-user --mount mount -n -t tmpfs none "$cache/stage" 2>/dev/null; then
    exec unshare --user --map-root-user --mount "${stage[@]}" user-namespace env -i "${environment[@]}" "$@"
  elif have sudo; then
    exec sudo unshare --mount "${stage[@]}" setpriv env -i "${environment[@]}" "$@"
  fi
  say 'The private root is ready, but this machine forbids mount namespaces (a container without the'
  say 'right to mount?). Allow them (docker run --privileged), or run in Debian 14 and install there:'
  say '  apt-get install emscripten libeigen3-dev doctest-dev cmake ninja-build g++ clang clang-format nodejs npm'
  return 1
}
