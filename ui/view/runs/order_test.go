package runs

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/ui/desk"
)

// anyRuns draws runs as a person could have made them, some of them deleted again.
func anyRuns(t *rapid.T, most int) []desk.RunLine {
	list := []desk.RunLine{{Number: 1, Epochs: 30}}
	for number := range rapid.IntRange(0, most).Draw(t, "runs") {
		parent := rapid.SampledFrom(list).Draw(t, "parent")
		l := desk.RunLine{Number: number + 2, Parent: parent.Number, Over: rapid.IntRange(0, 5).Draw(t, "over") == 0}
		if !l.Over {
			l.Fork = rapid.IntRange(parent.Fork, 30).Draw(t, "fork")
			l.Epoch = l.Fork
		}
		l.Epochs = rapid.IntRange(l.Epoch, 40).Draw(t, "epochs")
		list = append(list, l)
	}
	return list
}

// Every run is listed once, below the one it comes from, and no line down from a fork
// crosses the line of another run.
func TestLinesNeverCross(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := anyRuns(t, 20)
		list := ordered(runs)
		at := map[int]int{}
		for i := range list {
			at[list[i].Number] = i
		}
		if len(at) != len(runs) || len(list) != len(runs) {
			t.Fatalf("%d runs are listed as %d", len(runs), len(list))
		}
		for i := range list {
			l := &list[i]
			if l.Parent > 0 && at[l.Parent] >= i {
				t.Fatalf("run %d stands above run %d, from which it comes", l.Number, l.Parent)
			}
			if l.Parent == 0 || l.Over {
				continue
			}
			for k := at[l.Parent] + 1; k < i; k++ {
				if between := &list[k]; between.Epoch < l.Epoch && l.Epoch < between.Epochs {
					t.Fatalf("the line down to run %d crosses run %d", l.Number, between.Number)
				}
			}
		}
	})
}

// However many runs there are, those that someone has pointed out are listed.
func TestManyRunsFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runs := anyRuns(t, 60)
		for i := range runs {
			if rapid.IntRange(0, 9).Draw(t, "named") == 0 {
				runs[i].Name = "a name"
			}
		}
		keep := map[int]bool{len(runs): true}
		rows := folded(ordered(runs), keep)
		count, listed := 0, map[int]bool{}
		for _, r := range rows {
			count += max(1, r.folded)
			listed[r.Number] = true
		}
		if count != len(runs) {
			t.Fatalf("%d rows stand for %d runs, not %d", len(rows), count, len(runs))
		}
		for i := range runs {
			l := &runs[i]
			parent := slices.ContainsFunc(runs, func(o desk.RunLine) bool { return o.Parent == l.Number && !o.Over })
			if pointed := parent || l.Name != "" || keep[l.Number]; pointed && !listed[l.Number] {
				t.Fatalf("run %d is folded", l.Number)
			}
		}
		if len(runs) <= mostUnfolded && len(rows) != len(runs) {
			t.Fatalf("%d runs are folded to %d rows", len(runs), len(rows))
		}
	})
}
