import { Kind, parse, print, visit } from 'graphql'

/** A schema in which anybody may ask anything: what is measured is speed and memory, not rights. */
export function withoutRights(sdl: string): string {
  const rights = /authenticated|requiresScopes/
  const document = visit(parse(sdl), {
    Directive: ({ name, arguments: given = [] }) => {
      const links = given.some(({ value }) => value.kind === Kind.STRING && rights.test(value.value))
      return rights.test(name.value) || (name.value === 'link' && links) ? null : undefined
    },
    DirectiveDefinition: ({ name }) => (rights.test(name.value) ? null : undefined),
  })
  return print(document)
}
