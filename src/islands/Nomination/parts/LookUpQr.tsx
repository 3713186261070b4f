import { qrPath } from '#domain/documents/qr-path.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { paths } from '#domain/paths.ts';
import { useModule } from '../../../ui/useModule.ts';

/** Light modules around the code, as scanners need (ISO/IEC 18004: four). */
const QUIET = 4;

const loadEncoder = () => import('uqr');

interface LookUpQrProps {
  /** The dossier's code. Its secret is never part of the picture. */
  code: string;
  /** Scheme, host and port of this portal. */
  origin: string;
}

/**
 * The address of the look-up as a QR code: a phone opens it with the dossier's code, and asks for the secret. The
 * encoder is loaded when the receipt is shown; without it the receipt says the address all the same.
 */
export function LookUpQr({ code, origin }: LookUpQrProps) {
  const { module } = useModule(loadEncoder);
  if (!module) return null;
  const { data, size } = module.encode(`${origin}${paths.lookUpOf(code)}`, { ecc: 'M', border: QUIET });
  return (
    <figure className="qr">
      <svg
        role="img"
        aria-label={`Mã QR mở trang Tra cứu hồ sơ với mã ${groupCode(code)}. Mã QR không chứa khóa tra cứu.`}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={qrPath(data)} fill="#000" />
      </svg>
      <figcaption>Quét để tra cứu, rồi nhập khóa</figcaption>
    </figure>
  );
}
