# The app with its server. Build: docker build -t manage-street-works .   Run: docker compose up
FROM node:22-bookworm-slim AS build
WORKDIR /app
# npm 11 knows which packages may run a script of their own: package.json names them
RUN npm install --global npm@11
COPY package.json package-lock.json ./
RUN npm ci
COPY index.html vite.config.ts tsconfig.json ./
COPY domain domain
COPY src src
COPY public public
COPY server server
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules node_modules
COPY --from=build --chown=root:root /app/dist dist
COPY --from=build --chown=root:root /app/domain domain
COPY --from=build --chown=root:root /app/server server
# the process may write its data, and nothing of the program
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
# a stop lets requests under way finish, which takes up to ten seconds
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node_modules/.bin/node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# no shell and no npm between: the signal reaches the server
CMD ["node_modules/.bin/node", "server/main.ts"]
