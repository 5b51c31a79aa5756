FROM node:22-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /midad
COPY . .
RUN npm install --no-save --no-audit --no-fund && npm run build:site
ENV HOST=0.0.0.0 PORT=3000 MIDAD_LOG=json
EXPOSE 3000
# The supervisor passes SIGTERM on and lets open answers end.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s CMD node -e "fetch('http://127.0.0.1:3000/api/health').then((a) => process.exit(a.ok ? 0 : 1))"
CMD ["node", "scripts/start.mjs"]
