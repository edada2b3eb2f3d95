# shellcheck shell=bash
# What the machine itself offers. Sourced by in-toolchain; sets nothing but functions.

say() { printf '%s\n' "$*" >&2; }

# version_at_least WANTED FOUND: compares dotted numbers; anything else in FOUND counts as too old.
version_at_least() {
  local wanted=$1 found=$2 w f
  [[ $found =~ ^[0-9]+(\.[0-9]+)*$ ]] || return 1
  while [ -n "$wanted" ]; do
    w=${wanted%%.*} f=${found%%.*}
    [ "${f:-0}" -gt "$w" ] && return 0
    [ "${f:-0}" -lt "$w" ] && return 1
    case $wanted in *.*) wanted=${wanted#*.} ;; *) wanted= ;; esac
    case $found in *.*) found=${found#*.} ;; *) found=0 ;; esac
  done
  return 0
}

# The first numeric version in the text on standard input ("v20.19.4", "cmake version 4.3.1", ...).
first_version() { sed -n 's/^[^0-9]*\([0-9][0-9.]*[0-9]\).*/\1/p;1q'; }

# Reading Emscripten's own version file is a hundred times quicker than starting emcc.
emcc_version() {
  local emcc dir
  emcc=$(command -v emcc) || return 1
  dir=$(dirname "$(readlink -f "$emcc")")
  for dir in "$dir" "$dir/../libexec" /usr/share/emscripten; do
    if [ -r "$dir/emscripten-version.txt" ]; then
      tr -d '"\n' <"$dir/emscripten-version.txt"
      return
    fi
  done
  emcc -dumpversion 2>/dev/null | first_version
}

# include_dir HEADER: where a header-only library lies, as CMake would find it.
include_dir() {
  local prefix dir
  for prefix in ${CMAKE_PREFIX_PATH:+${CMAKE_PREFIX_PATH//:/ }} /usr/local /opt/homebrew /usr; do
    for dir in "$prefix/include/eigen3" "$prefix/include"; do
      if [ -r "$dir/$1" ]; then
        printf '%s\n' "$dir"
        return
      fi
    done
  done
  return 1
}

eigen_version() {
  local dir
  dir=$(include_dir Eigen/Version) || return 1
  sed -n 's/^#define EIGEN_MAJOR_VERSION *\([0-9]*\).*/\1/p' "$dir/Eigen/Version"
}

have() { command -v "$1" >/dev/null 2>&1; }

have_chromium() {
  have "${CHROMIUM:-chromium}" || have google-chrome ||
    [ -x '/Applications/Chromium.app/Contents/MacOS/Chromium' ] ||
    [ -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ]
}

# missing_tools LAYER: one line for each thing that this machine lacks; nothing if it has all.
missing_tools() {
  version_at_least 4 "$(emcc_version)" || missing 'Emscripten 4 or later (emcc)'
  version_at_least 5 "$(eigen_version)" || missing 'Eigen 5 or later'
  include_dir doctest/doctest.h >/dev/null || missing 'doctest'
  have cmake || missing 'CMake'
  have ninja || missing 'Ninja'
  have c++ || have g++ || have clang++ || missing 'a C++20 compiler'
  have npm || missing 'npm'
  if [ "$1" = browsers ]; then
    have clang++ || missing 'clang++'
    have clang-format || missing 'clang-format'
    have_chromium || missing 'Chromium'
  fi
  version_at_least 20.19 "$(node --version 2>/dev/null | first_version)" || missing 'Node 20.19 or later'
}

# With only_first set, the first thing that is missing ends the search (it runs in a subshell).
missing() {
  echo "$1"
  [ -z "${only_first:-}" ] || exit 0
}

# Whether this is a Debian or one of its descendants, which can make a private root.
is_debian_like() { [ -e /etc/debian_version ] && have apt-get && have dpkg; }

explain_what_to_install() {
  say "Surprisal's tools are not complete on this machine. It lacks:"
  missing_tools "$1" | sed 's/^/  - /' >&2
  say 'On Debian or Ubuntu, as root or with sudo, this script sets everything up by itself, apart from'
  say 'the system. Elsewhere, install what is missing and run the same command again:'
  say '  macOS, Homebrew:  brew install emscripten eigen doctest cmake ninja node clang-format'
  say '  any Unix:         Emscripten from emsdk (./emsdk install latest && ./emsdk activate latest),'
  say '                    the others from the package manager; CMAKE_PREFIX_PATH may name where they are'
  say '  Debian 14:        apt-get install emscripten libeigen3-dev doctest-dev cmake ninja-build g++ clang'
  say '                    clang-format nodejs npm'
  [ "$1" = base ] || say '  For the browser tests also Chromium (Homebrew: brew install --cask chromium).'
}
