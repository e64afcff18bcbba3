# One recipe for each of our modules: docker build --build-arg MODULE=directory --build-arg MAIN=org.openlocaloffer...
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -DskipTests package

FROM eclipse-temurin:17-jre
ARG MODULE
ARG MAIN
ENV MAIN=${MAIN}
RUN useradd --system --uid 10001 olo
WORKDIR /app
COPY --from=build /build/${MODULE}/target/*.jar app.jar
COPY --from=build /build/${MODULE}/target/lib lib
USER olo
# The council's files are mounted at /app/config.
ENTRYPOINT ["sh", "-c", "exec java -XX:MaxRAMPercentage=70 -cp 'app.jar:lib/*' \"$MAIN\" \"$@\"", "--"]
