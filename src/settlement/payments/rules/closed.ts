/** Whether nothing may be booked on the day: its month is closed, or a later one is, whose opening balances would move. */
export const isClosed = (day: string, closed: readonly string[]): boolean =>
  closed.some((month) => month >= day.slice(0, 7));
