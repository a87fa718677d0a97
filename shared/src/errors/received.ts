const HARMLESS = /^[-+.:\d]{1,20}$/
/** An identity card has 18 digits, a mobile telephone 11, a date 8. */
const FEW_DIGITS = 8

/**
 * What an error says of a value that it refuses: the value where it is a date or a number gone wrong, nothing where it
 * could be a person's name, telephone or identity number put into the wrong place.
 */
export function received(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return HARMLESS.test(text) && text.replaceAll(/\D/g, '').length <= FEW_DIGITS ? `，收到“${text}”` : ''
}
