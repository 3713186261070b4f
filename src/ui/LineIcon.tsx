import { type IconName, iconShape } from '../components/icons.ts';

interface LineIconProps {
  name: IconName;
  /** In pixels; left out where the style says how large it is. */
  width?: number;
  height?: number;
}

/** A drawing in lines: ornament only. */
export function LineIcon({ name, ...size }: LineIconProps) {
  const { viewBox, width, strokes } = iconShape(name);
  return (
    <svg
      viewBox={viewBox}
      {...size}
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {strokes.map(({ d }) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
