import loadHighs, { type Highs, type ModelData } from 'highs';
import type { Program, Solution, Solver } from './milp.ts';

/** Without these HiGHS ends within 0.01 % of the best, which is another plan. */
const TO_THE_END = { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false } as const;

export interface HighsSolver {
  readonly solve: Solver;
  /** Time spent in HiGHS' own `run` since the last call, in ms: neither loading nor building the model is in it. */
  spent(): number;
}

let loaded: Promise<Highs> | null = null;

/** @param seconds after which a stage counts as undecided */
export async function highsSolver(seconds: number): Promise<HighsSolver> {
  loaded ??= loadHighs();
  const highs = await loaded;
  let time = 0;
  const solve: Solver = (program, objective) =>
    highs.withModel(modelOf(highs, program, objective), (model): Solution => {
      model.options.set({ ...TO_THE_END, time_limit: seconds });
      const started = performance.now();
      model.run();
      time += performance.now() - started;
      const { optimal, infeasible } = highs.constants.modelStatus;
      const status = model.getModelStatus();
      if (status === optimal) return { found: [...model.getSolution().colValue] };
      return { none: status === infeasible ? 'infeasible' : 'undecided' };
    });
  const spent = () => {
    const since = time;
    time = 0;
    return since;
  };
  return { solve, spent };
}

function modelOf(highs: Highs, { columns, rows }: Program, objective: readonly number[]): ModelData {
  const terms = rows.flatMap((row) => row.terms);
  let end = 0;
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: objective,
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ high }) => high),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    integrality: columns.map(() => highs.constants.variableType.integer),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
  };
}
