# Sourced: installs Debian packages, as root or through sudo, or says which ones are missing.

apt_install() {
  local root=()
  command -v apt-get >/dev/null || die "this system has no apt-get: install the equivalent of: $*"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "not root and no sudo: have an administrator install: $*"
    root=(sudo)
  fi
  say "Installing with apt: $*"
  export DEBIAN_FRONTEND=noninteractive
  "${root[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null 2>&1 </dev/null && return
  # The lists of packages are old or missing: refresh them once.
  "${root[@]}" apt-get update -qq </dev/null
  "${root[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null </dev/null
}
