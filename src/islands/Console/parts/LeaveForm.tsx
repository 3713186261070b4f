import { Button } from '../../../ui/Button.tsx';

interface LeaveFormProps {
  /** Drops what was kept of the form. */
  forget: () => void;
  onLeave: () => void;
}

/** Leaves a form, with what was typed into it. */
export function LeaveForm({ forget, onLeave }: LeaveFormProps) {
  return (
    <Button
      plain
      onPress={() => {
        forget();
        onLeave();
      }}
    >
      Bỏ qua
    </Button>
  );
}
