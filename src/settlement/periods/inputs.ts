import * as v from 'valibot';
import { type Checked, check, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { errorTexts } from './texts.ts';

export const checkMonth = (typed: Typed, lang: Lang): Checked<{ month: string }> =>
  check(
    v.object({ month: v.pipe(v.string('month_required'), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'month_required')) }),
    typed,
    errorTexts[lang],
  );
