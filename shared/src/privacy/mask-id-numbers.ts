/** 18 digits of which the middle ones are a day, the last may be X; not part of a longer number. */
const ID_NUMBER = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\w)/g

/** A text in which ID numbers keep their last four characters: people write them where they do not belong. */
export function maskIdNumbers(text: string): string {
  return text.replaceAll(ID_NUMBER, (number) => '*'.repeat(14) + number.slice(-4))
}
