import { Empty } from "../../kit";
import { TopBar } from "../../shell";

export default function TruthPage() {
  return (
    <div className="page">
      <TopBar />
      <main className="page__main page__center">
        <Empty title="Ground truth is not built yet">It comes with the next landing.</Empty>
      </main>
    </div>
  );
}
