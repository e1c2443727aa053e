/** `14:05:09`, on the clock of who watches. */
export const timeOfDay = (): string => new Date().toTimeString().slice(0, 8);
