# syntax=docker/dockerfile:1
FROM eclipse-temurin:17.0.16_8-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar target/redress.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:17.0.16_8-jre
RUN useradd --system --uid 10002 --home-dir /app redress
WORKDIR /app
# the layer "trial" (embedded PostgreSQL and mail server) stays outside: production brings its own
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/application/ ./
USER redress
# out of memory it ends at once and is started again, instead of living on half dead
ENV JAVA_TOOL_OPTIONS="-Xms192m -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Duser.timezone=UTC"
# the health has a port and threads of its own: it answers when all others are busy
ENV REDRESS_TRAFFIC_HEALTH_PORT=8081
EXPOSE 8080 8081
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
