# shellcheck shell=bash
# Where RabbitMQ, PostgreSQL and Redis come from: given by a URL, else Docker, else native. Sourced, never run.
# Afterwards the three URLs are exported, and `provided` says of each where it came from.

infrastructure() { "$MARQUEE_ROOT/deploy/local/infrastructure.sh" "$@"; }

url_variable() {
  case $1 in
    rabbitmq) printf MARQUEE_RABBITMQ_URL ;;
    postgres) printf MARQUEE_DATABASE_URL ;;
    redis) printf MARQUEE_REDIS_URL ;;
  esac
}

# without_password URL: as it may be shown.
without_password() { printf '%s' "$1" | sed -E 's#//([^:/@]*):[^@]*@#//\1:***@#'; }

# provide PART…: exports the URL of each, starting what has to be started.
provide() {
  local part variable missing=()
  provided=()
  for part in "$@"; do
    variable=$(url_variable "$part")
    if [ -n "${!variable:-}" ]; then
      provided+=("$part given by $variable: $(without_password "${!variable}")")
    else
      missing+=("$part")
    fi
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if docker_chosen; then
    provide_by_docker "${missing[@]}"
  else
    need "${missing[@]}"
    [ "$(infrastructure status "${missing[@]}" | grep -c running)" = ${#missing[@]} ] ||
      step "Starting ${missing[*]} natively, on loopback, data in $MARQUEE_HOME/infrastructure"
    infrastructure start "${missing[@]}" || die "The infrastructure did not start." "The reason stands above; then: ./marquee up"
    read_urls < <(infrastructure urls)
    for part in "${missing[@]}"; do provided+=("$part native"); done
    printf 'native\n' > "$MARQUEE_HOME/run/provider"
  fi
}

# read_urls: exports NAME=value lines; what was given from outside stays.
read_urls() {
  local name value
  while IFS='=' read -r name value; do [ -n "${!name:-}" ] || export "$name=$value"; done
}

# docker_chosen: what an earlier start chose stays, because the data lies there.
docker_chosen() {
  if [ -s "$MARQUEE_HOME/run/provider" ]; then
    grep -q docker "$MARQUEE_HOME/run/provider" || return 1
    docker_answers || die "RabbitMQ, PostgreSQL and Redis of $MARQUEE_HOME run in Docker, whose daemon does not answer." \
      "Start Docker, or remove $MARQUEE_HOME/run/provider to begin anew without it."
    return 0
  fi
  docker_answers && docker_images
}
