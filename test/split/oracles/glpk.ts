import loadGlpk, { type GLPK, type LP } from 'glpk.js/node';
import type { Program, Row, Solver } from './milp.ts';

/** GLPK's branch and cut, gap 0. @param seconds after which a stage counts as undecided */
export async function glpkSolver(seconds: number): Promise<Solver> {
  const glpk = await loadGlpk();
  return (program, objective) => {
    const { result } = glpk.solve(lpOf(glpk, program, objective), {
      msglev: glpk.GLP_MSG_OFF,
      mipgap: 0,
      presol: true,
      tmlim: seconds,
    });
    if (result.status === glpk.GLP_OPT) return { found: program.columns.map((_, i) => result.vars[`x${i}`] ?? 0) };
    return { none: result.status === glpk.GLP_NOFEAS ? 'infeasible' : 'undecided' };
  };
}

function lpOf(glpk: GLPK, { columns, rows }: Program, objective: readonly number[]): LP {
  const names = columns.map((_, i) => `x${i}`);
  return {
    name: 'split',
    objective: {
      direction: glpk.GLP_MIN,
      name: 'least',
      vars: objective.map((coef, i) => ({ name: names[i]!, coef })),
    },
    subjectTo: rows.map((row, i) => ({
      name: `r${i}`,
      vars: row.terms.map(([column, coef]) => ({ name: names[column]!, coef })),
      bnds: boundsOf(glpk, row),
    })),
    bounds: columns.map(({ high }, i) => ({ name: names[i]!, type: glpk.GLP_DB, lb: 0, ub: high })),
    generals: names,
  };
}

function boundsOf(glpk: GLPK, { low, high }: Row) {
  if (low === high) return { type: glpk.GLP_FX, lb: low, ub: high };
  if (low === Number.NEGATIVE_INFINITY) return { type: glpk.GLP_UP, lb: 0, ub: high };
  return { type: glpk.GLP_LO, lb: low, ub: 0 };
}
