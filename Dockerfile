# One image for the gateway and the five subgraphs; the command says which part a container runs.
FROM node:20-bookworm-slim AS build
WORKDIR /yiwang
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /yiwang
COPY --from=build --chown=node:node /yiwang /yiwang
USER node
ENTRYPOINT ["node", "cli/bin/yiwang.mjs"]
CMD ["serve", "all"]
