# Parley as a container: release mode, all interfaces; MongoDB and Redis are given by URI, and PARLEY_MANAGER_TOKEN, which opens
# the IM API (or PARLEY_HTTP_ADDR=off).
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    PARLEY_MODE=release \
    PARLEY_PLATFORM_ADDR=0.0.0.0:3000 \
    PARLEY_HTTP_ADDR=0.0.0.0:5001 \
    PARLEY_WS_ADDR=ws://0.0.0.0:5200 \
    PARLEY_CHAT_ADDR=0.0.0.0:8080 \
    PARLEY_DATA_DIR=/data \
    PARLEY_DRAIN_SECONDS=5
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY generated generated
COPY scripts/services scripts/services
COPY scripts/admin scripts/admin
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000 5001 5200 8080
CMD ["node", "src/main.ts"]
