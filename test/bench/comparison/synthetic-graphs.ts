import { buildSubgraphSchema } from '@apollo/subgraph'
import { type GraphQLSchema, parse } from 'graphql'

/** A graph made for measuring: its subgraphs and one heavy query. */
export interface SyntheticGraph {
  readonly subgraphs: readonly { readonly name: string; readonly sdl: string; readonly schema: GraphQLSchema }[]
  readonly query: string
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@shareable"])'

function subgraph(name: string, sdl: string, resolvers: object) {
  // the resolvers fit the SDL above them
  return { name, sdl, schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }) }
}

/** Few fields, many steps: a plan of 16 fetches, an answer of some 90 KB in which the same entities stand everywhere. */
export function deepGraph(): SyntheticGraph {
  const users = Array.from({ length: 6 }, (_, n) => ({ id: `${n}`, name: `User name ${n}`, username: `user_${n}` }))
  const products = Array.from({ length: 9 }, (_, n) => ({
    upc: `upc-${n}`,
    name: `Product ${n}`,
    price: 100 + n,
    weight: n,
  }))
  const reviews = Array.from({ length: 26 }, (_, n) => ({
    id: `${n}`,
    body: `Review number ${n} says that it is worth the money`,
    author: users[n % 6],
    product: products[n % 9],
  }))
  return {
    query: `
      fragment User on User { id username name }
      fragment Review on Review { id body }
      fragment Product on Product { inStock name price shippingEstimate upc weight }
      query Deep {
        users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
        topProducts(first: 5) { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
      }`,
    subgraphs: [
      subgraph(
        'users',
        `${link} type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String username: String }`,
        {
          Query: { users: () => users },
          User: { __resolveReference: ({ id }: { id: string }) => users.find((user) => user.id === id) },
        },
      ),
      subgraph(
        'products',
        `${link} type Query { topProducts(first: Int): [Product] }
          type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
        {
          Query: { topProducts: () => products.slice(0, 5) },
          Product: { __resolveReference: ({ upc }: { upc: string }) => products.find((one) => one.upc === upc) },
        },
      ),
      subgraph(
        'inventory',
        `${link} type Product @key(fields: "upc") {
          upc: String! weight: Int @external price: Int @external inStock: Boolean
          shippingEstimate: Int @requires(fields: "price weight") }`,
        {
          Product: {
            __resolveReference: (product: object) => product,
            inStock: () => true,
            shippingEstimate: ({ price, weight }: { price: number; weight: number }) => price * weight,
          },
        },
      ),
      subgraph(
        'reviews',
        `${link} type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
          type User @key(fields: "id") { id: ID! reviews: [Review] }
          type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
        {
          User: {
            __resolveReference: (user: object) => user,
            reviews: ({ id }: { id: string }) => reviews.filter(({ author }) => author?.id === id),
          },
          Product: {
            __resolveReference: (product: object) => product,
            reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product?.upc === upc),
          },
        },
      ),
    ],
  }
}

const ITEMS = 60
const WIDTH = 8

/** Many fields, few steps: a list of 60 entities to each of which 7 subgraphs add 8 fields at the same time. */
export function wideGraph(): SyntheticGraph {
  const names = Array.from({ length: WIDTH }, (_, n) => `wide${n}`)
  const fieldsOf = (order: number) => Array.from({ length: WIDTH }, (_, n) => `field${order}_${n}`)
  const fieldResolvers = (order: number) =>
    Object.fromEntries(
      fieldsOf(order).map((name, n) => [
        name,
        ({ id }: { id: string }) => (n % 2 === 0 ? Number(id) * n : `${name} 的值 ${id}`),
      ]),
    )
  return {
    query: `query Wide { items { id ${names.flatMap((_, order) => fieldsOf(order)).join(' ')} } }`,
    subgraphs: names.map((name, order) =>
      subgraph(
        name,
        `${link} ${order === 0 ? 'type Query { items: [Item!]! }' : ''}
          type Item @key(fields: "id") { id: ID! ${fieldsOf(order)
            .map((field, n) => `${field}: ${n % 2 === 0 ? 'Int' : 'String'}`)
            .join(' ')} }`,
        {
          ...(order === 0 ? { Query: { items: () => Array.from({ length: ITEMS }, (_, n) => ({ id: `${n}` })) } } : {}),
          Item: { __resolveReference: (item: object) => item, ...fieldResolvers(order) },
        },
      ),
    ),
  }
}
