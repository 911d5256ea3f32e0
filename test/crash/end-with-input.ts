/** Ends this process when whoever started it has ended. */
export function endWithInput(): void {
  process.stdin.resume();
  process.stdin.once('end', () => process.exit());
}
