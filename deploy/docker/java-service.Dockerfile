# One image for every Java service; MODULE names it, for example scanner-service. The jars are built before:
#   ./mvnw -DskipTests package
#   docker build -f deploy/docker/java-service.Dockerfile --build-arg MODULE=scanner-service .
# BASE_IMAGE: any with bash and Java 25. The scanner needs ffprobe: it is installed from the base image's distribution unless
# the base brings it, so that a base with ffprobe builds without a network.
ARG BASE_IMAGE=eclipse-temurin:25-jre

FROM ${BASE_IMAGE} AS layers
ARG MODULE
WORKDIR /layers
COPY ${MODULE}/target/${MODULE}-*-exec.jar marquee.jar
RUN java -Djarmode=tools -jar marquee.jar extract --layers --destination out

FROM ${BASE_IMAGE}
ARG MODULE
RUN if [ "$MODULE" = scanner-service ] && ! command -v ffprobe; then \
      apt-get update && apt-get install -y --no-install-recommends ffmpeg && rm -rf /var/lib/apt/lists/*; \
    fi
# The base image has a user 1000 already; all that matters is who owns what is written to the libraries.
ARG UID=1000
ARG GID=1000
RUN install -d -o ${UID} -g ${GID} -m 700 /var/lib/marquee /var/lib/marquee/secrets
COPY --chmod=755 deploy/docker/start.sh deploy/docker/healthy.sh /usr/local/bin/
WORKDIR /opt/marquee
# Seldom changing layers first.
COPY --from=layers /layers/out/dependencies/ ./
COPY --from=layers /layers/out/spring-boot-loader/ ./
COPY --from=layers /layers/out/snapshot-dependencies/ ./
COPY --from=layers /layers/out/application/ ./
COPY deploy/jvm.options ./
ENV MARQUEE_HOME=/var/lib/marquee \
    MODULE=${MODULE} \
    LC_ALL=C.UTF-8 \
    SERVER_ADDRESS=0.0.0.0 \
    SERVER_PORT=8080
USER ${UID}:${GID}
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 CMD ["healthy.sh"]
ENTRYPOINT ["start.sh"]
