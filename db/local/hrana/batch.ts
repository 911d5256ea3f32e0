import type { BatchResult, BatchStep, Condition, Outcome, Stmt, StmtResult } from './protocol.ts';
import { oneStatement, type Place, runStmt } from './run.ts';
import type { Statement } from './statements.ts';

/** What became of a step; null when its condition left it out. */
type StepOutcome = Outcome<StmtResult> | null;

/**
 * Runs the steps in order, each if its condition holds. A step that fails is a result like any other; only a text that
 * is not one supported statement fails the whole batch, before any of it has run.
 */
export async function runBatch(
  place: Place,
  steps: BatchStep[],
  sqlOf: (stmt: Stmt) => string,
): Promise<Outcome<BatchResult>> {
  const statements: Statement[] = [];
  for (const { stmt } of steps) {
    const statement = oneStatement(sqlOf(stmt));
    if (!statement.ok) return statement;
    statements.push(statement.value);
  }
  const outcomes: StepOutcome[] = [];
  for (const [index, { condition, stmt }] of steps.entries()) {
    const holds = condition === null || evaluate(condition, outcomes, place);
    outcomes.push(holds ? await runStmt(place, statements[index]!, stmt) : null);
  }
  return { ok: true, value: toBatchResult(outcomes) };
}

/** `ok` and `error` are both false for a step that was left out, as HRANA_3_SPEC.md has it. */
function evaluate(condition: Condition, outcomes: StepOutcome[], place: Place): boolean {
  switch (condition.type) {
    case 'ok':
      return outcomes[condition.step]?.ok === true;
    case 'error':
      return outcomes[condition.step]?.ok === false;
    case 'not':
      return !evaluate(condition.cond, outcomes, place);
    case 'and':
      return condition.conds.every((inner) => evaluate(inner, outcomes, place));
    case 'or':
      return condition.conds.some((inner) => evaluate(inner, outcomes, place));
    case 'is_autocommit':
      return !place.connection.inTransaction;
  }
}

function toBatchResult(outcomes: StepOutcome[]): BatchResult {
  return {
    step_results: outcomes.map((outcome) => (outcome?.ok ? outcome.value : null)),
    step_errors: outcomes.map((outcome) => (outcome !== null && !outcome.ok ? outcome.error : null)),
  };
}
