# docker build --tag zoho-preflight . && docker run --rm --volume "$PWD:/work:ro" zoho-preflight check calls.http
# ESLint is for the commands that read code: coverage and scopes.
FROM node:24-slim
RUN npm install --global --ignore-scripts --no-audit --no-fund zoho-preflight@0.1.0 eslint@10
USER node
WORKDIR /work
ENTRYPOINT ["zoho-preflight"]
CMD ["--help"]
