import * as v from 'valibot';
import { formKey, lineOfText } from '../platform/forms.ts';
import { rolesOf } from './rules.ts';

/** An address for mail, in lower case as it is kept. Messages: `required`, `not_an_email`. */
export const emailAddress = v.pipe(
  v.string('required'),
  v.transform((text) => text.trim().toLowerCase()),
  v.minLength(1, 'required'),
  v.maxLength(200, 'too_long'),
  v.email('not_an_email'),
);

/** A password being given, whatever it is: only the hash decides. */
const givenPassword = v.pipe(v.string('required'), v.minLength(1, 'required'), v.maxLength(200, 'too_long'));

/** A password being chosen. Length is what makes it strong; the common ones are refused. */
export const chosenPassword = v.pipe(
  v.string('required'),
  v.minLength(1, 'required'),
  v.minLength(10, 'password_short'),
  v.maxLength(200, 'too_long'),
  v.check((text) => !/^(.)\1+$/.test(text) && !isCommon(text), 'password_common'),
);

const COMMON = ['1234567890', 'password123', 'qwertyuiop', 'koperasi123', 'indonesia123', 'bismillah123', 'merahputih'];
const isCommon = (text: string): boolean => COMMON.includes(text.toLowerCase());

export const personName = lineOfText(100, 2);

export const signInForm = v.object({ email: emailAddress, password: givenPassword });
export const passwordForm = v.object({ password: givenPassword });
export const emailForm = v.object({ email: emailAddress });
export const newPasswordForm = v.object({ password: chosenPassword });
export const signUpForm = v.object({ name: personName, email: emailAddress, password: chosenPassword });
export const nameForm = v.object({ name: personName });
export const changePasswordForm = v.object({ currentPassword: givenPassword, password: chosenPassword });

/** An invitation; whether the party has that role is for the command to say. */
export const inviteForm = v.object({
  key: formKey,
  email: emailAddress,
  role: v.picklist(Object.values(rolesOf).flat(), 'invalid'),
});

export const observerForm = v.object({ key: formKey, name: lineOfText(120, 3), email: emailAddress });

export const newcomerForm = v.object({ name: personName, password: chosenPassword });
