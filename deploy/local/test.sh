# shellcheck shell=bash
# `./marquee test`: every test on the real parts, from nothing. Sourced, never run.

test_command() {
  local status=0
  MARQUEE_HOME=${MARQUEE_TEST_HOME:-$MARQUEE_HOME/test-infra}
  home_folders
  need ffprobe curl chromium
  find_java
  trap stop_test_infrastructure EXIT
  trap 'exit 130' INT TERM
  provide_for_tests
  step "Running every test (mvnw verify)"
  (
    forget_providers
    cd "$MARQUEE_ROOT" && ./mvnw -B -ntp verify "$@" < /dev/null
  ) || status=$?
  return $status
}

# Given URLs are used as they are; with Docker the tests start their own containers; else native processes, thrown away afterwards.
provide_for_tests() {
  if [ -n "${MARQUEE_RABBITMQ_URL:-}" ] && [ -n "${MARQUEE_DATABASE_URL:-}" ] && [ -n "${MARQUEE_REDIS_URL:-}" ]; then
    step "The tests use the RabbitMQ, PostgreSQL and Redis that are given"
  elif docker_answers && docker_images; then
    step "The tests start RabbitMQ, PostgreSQL and Redis in Docker"
  else
    need rabbitmq postgres redis
    step "Starting RabbitMQ, PostgreSQL and Redis for the tests in $MARQUEE_HOME"
    export MARQUEE_POSTGRES_OPTIONS='-c fsync=off' # which is for power cuts, and no test cuts the power
    infrastructure start || die "The infrastructure for the tests did not start." "The reason stands above."
    unset MARQUEE_RABBITMQ_URL MARQUEE_RABBITMQ_MANAGEMENT_URL MARQUEE_DATABASE_URL MARQUEE_REDIS_URL
    read_urls < <(infrastructure urls)
  fi
}

# Stopped and thrown away, so that the next run starts from nothing again.
stop_test_infrastructure() {
  [ -s "$MARQUEE_HOME/infrastructure.env" ] || return 0
  infrastructure stop
  rm -rf "$(readlink -f "$MARQUEE_HOME/infrastructure/postgres")" "$MARQUEE_HOME/infrastructure" "$MARQUEE_HOME/infrastructure.env"
}
