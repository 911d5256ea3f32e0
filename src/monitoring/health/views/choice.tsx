type Props = {
  name: string;
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, text: string])[];
};

/** One choice of a filter. */
export const Choice = ({ name, label, value, options }: Props) => (
  <div class="field">
    <label for={`f-${name}`}>{label}</label>
    <select id={`f-${name}`} name={name}>
      {options.map(([option, text]) => (
        <option key={option} value={option} selected={option === (value ?? '')}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
