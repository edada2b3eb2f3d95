/** "1 word", "2 words"; `ending` is what the noun takes where it is not one of them. */
export const counted = (n: number, noun: string, ending = 's'): string =>
  `${n} ${noun}${n === 1 ? '' : ending}`;
