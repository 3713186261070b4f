import { iconShape } from '../../../components/icons.ts';

/** The lotus of the board and the receipt: ornament only. */
export function Lotus() {
  const { viewBox, width, strokes } = iconShape('lotus');
  return (
    <p className="ornament">
      <svg
        viewBox={viewBox}
        width="56"
        height="42"
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
    </p>
  );
}
