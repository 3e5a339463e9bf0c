import { Stories } from "./stories";

export default function Page() {
  return <Stories />;
}
