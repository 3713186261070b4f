import { Button } from '../../../ui/Button.tsx';
import { standing } from '../choosing.ts';
import { useForm } from '../context.ts';
import { StatusBadge } from './StatusBadge.tsx';

interface AskedCampaignProps {
  asked: string;
  onStay: () => void;
  onSwitch: () => void;
}

/** One came by a link for one campaign while the draft is for another: nothing changes until one says so. */
export function AskedCampaign({ asked, onStay, onSwitch }: AskedCampaignProps) {
  const { state, campaigns, now } = useForm();
  const wanted = campaigns.find((one) => one.id === asked);
  const stands = wanted && standing(wanted, now);
  const name = (id: string) => campaigns.find((one) => one.id === id)?.shortTitle;
  return (
    <div className="notice stack">
      <p>
        Bạn đang có bản nháp cho <b>{name(state.content.choice.campaign)}</b>. Chuyển bản nháp sang{' '}
        <b>{name(asked)}</b>? Những gì đã điền được giữ; tiêu chuẩn thì chọn lại.
      </p>
      {stands && !stands.accepts && (
        <p>
          <StatusBadge status={stands.status} /> Phong trào này hiện không nhận hồ sơ: chuyển sang thì chưa
          gửi được.
        </p>
      )}
      <p className="row">
        <Button plain onPress={onSwitch}>
          Chuyển bản nháp
        </Button>
        <Button plain onPress={onStay}>
          Giữ như cũ
        </Button>
      </p>
    </div>
  );
}
