# One image for every process of Tripgraph; docker-compose.yml says which of them a container runs.
ARG NODE_IMAGE=node:22.23.1-bookworm-slim

# What npm needs to know of every workspace: a change in the sources does not install the packages again.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY addressing/package.json addressing/
COPY errors/package.json errors/
COPY yaml/package.json yaml/
COPY matching/package.json matching/
COPY telemetry/package.json telemetry/
COPY subgraphs/kit/package.json subgraphs/kit/
COPY subgraphs/places/package.json subgraphs/places/
COPY subgraphs/activities/package.json subgraphs/activities/
COPY subgraphs/carts/package.json subgraphs/carts/
COPY subgraphs/articles/package.json subgraphs/articles/
COPY subgraphs/books/package.json subgraphs/books/
COPY subgraphs/tours/package.json subgraphs/tours/
COPY subgraphs/lodgings/package.json subgraphs/lodgings/
COPY gateway/package.json gateway/
COPY checks/package.json checks/
COPY mock/package.json mock/
COPY explorer/package.json explorer/
COPY dev/package.json dev/
COPY dev/simulators/package.json dev/simulators/
COPY cli/package.json cli/
COPY bench/package.json bench/
COPY e2e/package.json e2e/
COPY examples/application/package.json examples/application/
COPY examples/storefront/package.json examples/storefront/

FROM manifests AS build
RUN npm ci --ignore-scripts
COPY . .
RUN npx tsc --build cli subgraphs/places subgraphs/activities subgraphs/carts \
  subgraphs/articles subgraphs/books subgraphs/tours subgraphs/lodgings && node explorer/bin/buildWhenChanged.js

# Optional packages are the embedded PostgreSQL, which a container has no use for.
FROM manifests AS modules
RUN npm ci --ignore-scripts --omit=dev --omit=optional \
  --workspace=tripgraph --workspace=@tripgraph/places --workspace=@tripgraph/activities --workspace=@tripgraph/carts \
  --workspace=@tripgraph/articles --workspace=@tripgraph/books --workspace=@tripgraph/tours --workspace=@tripgraph/lodgings

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=modules /app ./
COPY LICENSE NOTICE supergraph.yaml supergraph.graphql ./
COPY --from=build /app/addressing/dist addressing/dist
COPY --from=build /app/errors/dist errors/dist
COPY --from=build /app/yaml/dist yaml/dist
COPY --from=build /app/matching/dist matching/dist
COPY --from=build /app/telemetry/dist telemetry/dist
COPY subgraphs/kit/migrations subgraphs/kit/migrations
COPY --from=build /app/subgraphs/kit/dist subgraphs/kit/dist
COPY subgraphs/places/schema.graphql subgraphs/places/
COPY subgraphs/places/migrations subgraphs/places/migrations
COPY subgraphs/places/names subgraphs/places/names
COPY --from=build /app/subgraphs/places/dist subgraphs/places/dist
COPY subgraphs/activities/schema.graphql subgraphs/activities/
COPY subgraphs/activities/migrations subgraphs/activities/migrations
COPY --from=build /app/subgraphs/activities/dist subgraphs/activities/dist
COPY subgraphs/carts/schema.graphql subgraphs/carts/
COPY subgraphs/carts/migrations subgraphs/carts/migrations
COPY --from=build /app/subgraphs/carts/dist subgraphs/carts/dist
COPY subgraphs/articles/schema.graphql subgraphs/articles/
COPY subgraphs/articles/migrations subgraphs/articles/migrations
COPY --from=build /app/subgraphs/articles/dist subgraphs/articles/dist
COPY subgraphs/books/schema.graphql subgraphs/books/
COPY subgraphs/books/migrations subgraphs/books/migrations
COPY subgraphs/books/crosswalk subgraphs/books/crosswalk
COPY --from=build /app/subgraphs/books/dist subgraphs/books/dist
COPY subgraphs/tours/schema.graphql subgraphs/tours/
COPY subgraphs/tours/migrations subgraphs/tours/migrations
COPY --from=build /app/subgraphs/tours/dist subgraphs/tours/dist
COPY subgraphs/lodgings/schema.graphql subgraphs/lodgings/
COPY subgraphs/lodgings/migrations subgraphs/lodgings/migrations
COPY --from=build /app/subgraphs/lodgings/dist subgraphs/lodgings/dist
COPY --from=build /app/gateway/dist gateway/dist
COPY --from=build /app/explorer/dist/page explorer/dist/page
COPY checks/assets checks/assets
COPY --from=build /app/checks/dist checks/dist
COPY --from=build /app/mock/dist mock/dist
COPY --from=build /app/dev/dist dev/dist
COPY --from=build /app/dev/simulators/dist dev/simulators/dist
COPY cli/bin cli/bin
COPY --from=build /app/cli/dist cli/dist
# What a volume that is mounted here begins with: the gazetteer is written by the user below.
RUN mkdir --parents /var/lib/tripgraph && chown node /var/lib/tripgraph
USER node
CMD ["node", "cli/bin/tripgraph.js", "--help"]
