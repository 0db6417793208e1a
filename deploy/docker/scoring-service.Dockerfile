# syntax=docker/dockerfile:1
# The image of scoring-service. Build from the root of the project:
#   docker build -f deploy/docker/scoring-service.Dockerfile -t ringback/scoring-service .

# The same for all five images, so that one build serves them.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -Dquick package

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 ringback \
    && useradd --system --uid 10001 --gid ringback --home-dir /app --no-create-home --shell /usr/sbin/nologin ringback
WORKDIR /app
# What changes least comes first.
COPY --from=build /source/scoring-service/target/quarkus-app/lib/ lib/
COPY --from=build /source/scoring-service/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /source/scoring-service/target/quarkus-app/app/ app/
COPY --from=build /source/scoring-service/target/quarkus-app/quarkus-run.jar .
USER 10001:10001
EXPOSE 8084
# Bash opens the connection itself: the image needs no tool for it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8084 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
