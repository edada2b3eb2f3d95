# shellcheck shell=bash
# The way into the private root. Sourced by in-toolchain after root.sh.

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
    "CXX=clang++" # what Emscripten compiles with too, so that native figures compare
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

# find_way_in: sets $way to how this user may have a mount namespace: none (root has the right to
# it), user-namespace, or sudo.
find_way_in() {
  mkdir -p "$cache/roots" "$cache/stage"
  if [ "$EUID" = 0 ]; then
    if unshare --mount mount -n -t tmpfs none "$cache/stage" 2>/dev/null; then
      way=none
      return
    fi
  elif unshare --user --map-root-user --mount mount -n -t tmpfs none "$cache/stage" 2>/dev/null; then
    way=user-namespace
    return
  elif have sudo; then
    way=sudo
    return
  fi
  say "Surprisal's tools are not complete on this machine, and it does not allow a private root with"
  say 'them: no mount namespaces (is it a container?). Either allow them (docker run --privileged), or'
  say 'use a machine or image with Debian 14 (debian:forky), where this installs what is needed:'
  say '  apt-get install emscripten libeigen3-dev doctest-dev cmake ninja-build g++ clang clang-format \'
  say '    nodejs npm chromium'
  return 1
}

# enter_root PROJECT COMMAND...: replaces this process by COMMAND inside $root.
enter_root() {
  local project=$1 environment stage
  shift
  stage=("$toolchain/enter" "$root" "$cache" "$project" "${NODE_EXTRA_CA_CERTS:-}" "$EUID" "$(id -g)")
  inner_environment "$project"
  case $way in
    none) exec unshare --mount "${stage[@]}" none env -i "${environment[@]}" "$@" ;;
    sudo) exec sudo unshare --mount "${stage[@]}" setpriv env -i "${environment[@]}" "$@" ;;
  esac
  exec unshare --user --map-root-user --mount "${stage[@]}" user-namespace \
    env -i "${environment[@]}" "$@"
}
