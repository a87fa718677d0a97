/** The messages of graphql-js that end in what the client wrote, and what is left of each. */
const withValue: readonly (readonly [RegExp, string])[] = [
  [/^Value ".*" does not exist in ("\w+" enum)\..*$/s, 'The value does not exist in $1.'],
  [/^((?:Enum "\w+"|\w+) cannot represent [^:"{[]+):.*$/s, '$1.'],
  [/^Expected value of type ("[\w![\]]+"), found .*$/s, 'Expected a value of type $1.'],
  [/^(Syntax Error: .*?(?:String|BlockString|Int|Float)) ".*"\.$/s, '$1.'],
]

/**
 * A message about an operation or its variables that repeats no value: what a client writes into the wrong place is
 * often what is personal, and errors end in the logs of clients. Names, types and places stay.
 */
export function withoutValues(message: string): string {
  const [pattern, rest] = withValue.find(([known]) => known.test(message)) ?? []
  return pattern && rest !== undefined ? message.replace(pattern, rest) : message
}
