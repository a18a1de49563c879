# shellcheck shell=bash
# Programs of the distribution that Marquee needs: installed when we may, named when we may not. Sourced, never run.

postgres_bin() {
  local newest
  newest=$(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin |
    while read -r folder; do [ ! -x "$folder/initdb" ] || printf '%s\n' "$folder"; done | sort -V | tail -1)
  [ -n "$newest" ] || ! command -v initdb > /dev/null || newest=$(dirname "$(command -v initdb)")
  printf '%s' "$newest"
}

# The programs themselves: Debian's wrappers of the same name insist on being root and on one fixed home.
rabbitmq_bin() {
  local folder
  for folder in /usr/lib/rabbitmq/bin /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin /opt/homebrew/opt/rabbitmq/sbin; do
    [ ! -x "$folder/rabbitmq-server" ] || { printf '%s' "$folder"; return; }
  done
}

# package_of WHAT: the package to install when WHAT is missing, nothing when it is there.
package_of() {
  case $1 in
    rabbitmq) [ -n "$(rabbitmq_bin)" ] || printf 'rabbitmq-server' ;;
    postgres) [ -n "$(postgres_bin)" ] || printf 'postgresql' ;;
    redis) command -v redis-server > /dev/null || printf 'redis-server' ;;
    ffprobe) command -v ffprobe > /dev/null || printf 'ffmpeg' ;;
    *) command -v "$1" > /dev/null || printf '%s' "$1" ;;
  esac
}

# need WHAT…: everything named is there afterwards, or we stop and say what to install.
need() {
  local what package missing=()
  for what in "$@"; do
    package=$(package_of "$what")
    [ -z "$package" ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    local install="Install them with your package manager (Debian's names: ${missing[*]})"
    ! command -v apt-get > /dev/null || install="sudo apt-get install --no-install-recommends ${missing[*]}"
    die "Missing on this machine: ${missing[*]}." "$install
         RabbitMQ, PostgreSQL and Redis may instead come from Docker (start its daemon), or be given by
         MARQUEE_RABBITMQ_URL, MARQUEE_DATABASE_URL and MARQUEE_REDIS_URL."
  fi
  step "Installing ${missing[*]} (system services are not started)"
  install_packages "${missing[@]}"
  for what in "$@"; do
    [ -z "$(package_of "$what")" ] || die "$what is still missing after installing its package." "See $MARQUEE_HOME/log/packages.log."
  done
}

# The policy script keeps the packages from starting system services; what was there before is put back.
install_packages() (
  policy=/usr/sbin/policy-rc.d
  saved=$(mktemp)
  had_policy=
  if [ -e "$policy" ]; then cp -p "$policy" "$saved" && had_policy=yes; fi
  # shellcheck disable=SC2317 # the trap calls it
  restore() {
    if [ -n "$had_policy" ]; then cp -p "$saved" "$policy"; else rm -f "$policy"; fi
    rm -f "$saved"
  }
  trap restore EXIT
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod 755 "$policy"
  log=$MARQUEE_HOME/log/packages.log
  apt=(apt-get -o DPkg::Lock::Timeout=300 -qq)
  export DEBIAN_FRONTEND=noninteractive
  install=("${apt[@]}" install -y --no-install-recommends "$@")
  "${install[@]}" > "$log" 2>&1 < /dev/null || {
    "${apt[@]}" update >> "$log" 2>&1 < /dev/null && "${install[@]}" >> "$log" 2>&1 < /dev/null
  } || { tail -15 "$log" >&2; die "apt-get could not install: $*." "The whole story is in $log."; }
  if command -v systemctl > /dev/null; then # nor at the next boot: Marquee runs its own
    for unit in rabbitmq-server redis-server postgresql; do
      case " $* " in *" $unit "*) systemctl disable "$unit" >> "$log" 2>&1 < /dev/null || true ;; esac
    done
  fi
)
