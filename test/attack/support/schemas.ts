const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@inaccessible"])`

export const steadySdl = `${link}
  type Query { ping: String person(id: ID!): Person people(first: Int = 10): [Person!]! hidden: String @requiresScopes(scopes: [["secret"]]) }
  type Mutation { write(text: String!): String }
  type Person @key(fields: "id") { id: ID! name: String friends(first: Int): [Person!]! secret_table: String @inaccessible }`

/** Answers as the case says. */
export const wildSdl = `${link}
  type Query { wild: String! wildOrNull: String things: [Thing!] }
  type Thing { name: String count: Int }
  type Person @key(fields: "id") { id: ID! score: Int }`
