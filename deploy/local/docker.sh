# shellcheck shell=bash
# RabbitMQ, PostgreSQL and Redis as containers on loopback, their data under MARQUEE_HOME. Sourced, never run.

docker_answers() { command -v docker > /dev/null && timeout 10 docker info > /dev/null 2>&1; }

image_of() {
  case $1 in
    rabbitmq) printf 'rabbitmq:4-management' ;;
    postgres) printf 'postgres:17' ;;
    redis) printf 'redis:8' ;;
  esac
}

# docker_images: whether all three images are there or can be fetched; otherwise Docker is no help to us.
docker_images() {
  local part image
  for part in rabbitmq postgres redis; do
    image=$(image_of "$part")
    docker image inspect "$image" > /dev/null 2>&1 && continue
    step "Fetching the image $image"
    docker pull -q "$image" > "$MARQUEE_HOME/log/docker-pull.log" 2>&1 < /dev/null || {
      warn "Docker answers but cannot fetch $image ($(tail -1 "$MARQUEE_HOME/log/docker-pull.log")); going on without Docker."
      return 1
    }
  done
}

container_of() { printf 'marquee-%s-%s' "$(printf '%s' "$MARQUEE_HOME" | cksum | cut -d' ' -f1)" "$1"; }

docker_port() { docker port "$(container_of "$1")" "$2/tcp" 2> /dev/null | sed -n 's/.*://p' | head -1; }

# Passwords reach the containers by their environment, never by a command line.
# shellcheck disable=SC2016 # the container's own shell reads the password
create_container() {
  local part=$1 data=$MARQUEE_HOME/infrastructure/docker/$1
  local create=(docker create --name "$(container_of "$part")" --restart no)
  mkdir -p "$data"
  case $part in
    rabbitmq)
      RABBITMQ_DEFAULT_PASS=$(secret rabbitmq-password) "${create[@]}" --hostname marquee \
        -e RABBITMQ_DEFAULT_USER=marquee -e RABBITMQ_DEFAULT_PASS -v "$data:/var/lib/rabbitmq" \
        -p "127.0.0.1:$(free_port 17672):5672" -p "127.0.0.1:$(free_port 17772):15672" "$(image_of rabbitmq)"
      ;;
    postgres)
      POSTGRES_PASSWORD=$(secret postgres-password) "${create[@]}" -e POSTGRES_USER=marquee -e POSTGRES_PASSWORD \
        -v "$data:/var/lib/postgresql/data" -e PGDATA=/var/lib/postgresql/data/17 -p "127.0.0.1:$(free_port 17432):5432" \
        "$(image_of postgres)" postgres -c max_connections=200 -c shared_buffers=64MB
      ;;
    redis)
      REDIS_PASSWORD=$(secret redis-password) "${create[@]}" -e REDIS_PASSWORD -v "$data:/data" \
        -p "127.0.0.1:$(free_port 17379):6379" "$(image_of redis)" \
        sh -c 'printf "requirepass %s\nappendonly yes\ndir /data\n" "$REDIS_PASSWORD" > /tmp/redis.conf && exec docker-entrypoint.sh redis-server /tmp/redis.conf'
      ;;
  esac > /dev/null
}

# RabbitMQ is not asked by its own tools: run as root before the server is up, they make a cookie that it cannot read.
# shellcheck disable=SC2016
container_ready() {
  case $1 in
    rabbitmq) docker exec "$(container_of rabbitmq)" bash -c '< /dev/tcp/127.0.0.1/5672 && < /dev/tcp/127.0.0.1/15672' ;;
    postgres) docker exec "$(container_of postgres)" pg_isready -h 127.0.0.1 -U marquee -d marquee ;;
    redis) docker exec "$(container_of redis)" sh -c 'REDISCLI_AUTH=$REDIS_PASSWORD redis-cli ping | grep -q PONG' ;;
  esac > /dev/null 2>&1
}

provide_by_docker() {
  local part
  step "Starting $* in Docker, on loopback, data in $MARQUEE_HOME/infrastructure/docker"
  printf 'docker\n' > "$MARQUEE_HOME/run/provider"
  for part in "$@"; do
    docker container inspect "$(container_of "$part")" > /dev/null 2>&1 || create_container "$part"
    docker start "$(container_of "$part")" > /dev/null || die "Docker could not start $part." "docker logs $(container_of "$part")"
  done
  for part in "$@"; do
    wait_for 120 container_ready "$part" || die "$part in Docker did not become ready." "docker logs $(container_of "$part")"
    provided+=("$part in Docker ($(container_of "$part"))")
  done
  read_urls < <(docker_urls "$@")
}

docker_urls() {
  local part
  for part in "$@"; do
    case $part in
      rabbitmq)
        say "MARQUEE_RABBITMQ_URL=amqp://marquee:$(secret rabbitmq-password)@127.0.0.1:$(docker_port rabbitmq 5672)"
        say "MARQUEE_RABBITMQ_MANAGEMENT_URL=http://marquee:$(secret rabbitmq-password)@127.0.0.1:$(docker_port rabbitmq 15672)"
        ;;
      postgres) say "MARQUEE_DATABASE_URL=postgresql://marquee:$(secret postgres-password)@127.0.0.1:$(docker_port postgres 5432)/marquee" ;;
      redis) say "MARQUEE_REDIS_URL=redis://default:$(secret redis-password)@127.0.0.1:$(docker_port redis 6379)" ;;
    esac
  done
}

docker_stop() {
  local part
  for part in rabbitmq postgres redis; do
    ! docker container inspect "$(container_of "$part")" > /dev/null 2>&1 || docker stop -t 60 "$(container_of "$part")" > /dev/null
  done
}

docker_status() {
  local part state
  for part in rabbitmq postgres redis; do
    state=$(docker container inspect -f '{{.State.Status}}' "$(container_of "$part")" 2> /dev/null) || state=absent
    say "$part $state (Docker)"
  done
}
