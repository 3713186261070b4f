import { Button } from '../../../ui/Button.tsx';

/** Prints the answers, so that they can go another way. */
export function KeepCopy() {
  return (
    <p>
      <Button plain onPress={() => print()}>
        In những gì đã điền
      </Button>
    </p>
  );
}
