package session_test

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
)

// drawEdits draws edits of the rows of a setup.
func drawEdits(t *rapid.T, name string, setup *session.Setup) (edits []data.Edit) {
	for range rapid.IntRange(0, 2).Draw(t, name+" edits") {
		row := rapid.SampledFrom(setup.Train).Draw(t, "row")
		edits = append(edits, setup.Set.Amend(nil, data.Edit{Kind: data.EditInput, Row: row + 1, Column: 1, Values: []float64{rapid.Float64Range(-5, 5).Draw(t, "value")}})...)
	}
	if len(setup.Train) > 1 && rapid.IntRange(0, 3).Draw(t, name+" removes") == 0 {
		edits = append(edits, data.Edit{Kind: data.RemoveRow, Row: setup.Train[0] + 1})
		edits = slices.DeleteFunc(edits, func(e data.Edit) bool { return e.Kind == data.EditInput && e.Row == setup.Train[0]+1 })
	}
	return edits
}

// amended makes edits in a setup.
func amended(t testing.TB, setup *session.Setup, lines ...string) (*session.Setup, session.Effect) {
	t.Helper()
	var edits []data.Edit
	for _, line := range lines {
		e, err := data.ParseEdit(line)
		if err != nil {
			t.Fatal(err)
		}
		edits = append(edits, e)
	}
	changed, effect, err := setup.With(setup.Amended(edits...))
	if err != nil {
		t.Fatalf("%v: %v", lines, err)
	}
	return changed, effect
}

// An edit changes its own number and no other: scaling stays as it was fitted.
func TestAnEditChangesItsOwnNumber(t *testing.T) {
	for _, flags := range []string{"", "--scale minmax", "--scale standard"} {
		before, _ := csvSetup(t, numberRows, parseFlags(flags)...)
		after, effect := amended(t, before, "input 2 1 40")
		if effect != session.NextStep {
			t.Errorf("an input: %v", effect)
		}
		if !slices.Equal(after.Scaling, before.Scaling) || !reflect.DeepEqual(after.Initial, before.Initial) {
			t.Errorf("%s: the scaling or the weights have changed", flags)
		}
		want := 40.0
		if len(before.Scaling) > 0 {
			want = before.Scaling[0].Apply(40)
		}
		for i, row := range after.TrainSamples.X {
			for f, x := range row {
				edited := i == 1 && f == 0
				if edited && x != want || !edited && x != before.TrainSamples.X[i][f] {
					t.Errorf("%s: input %d of row %d was %v, is %v", flags, f+1, i+1, before.TrainSamples.X[i][f], x)
				}
			}
		}
		if after.Raw[1][0] != 40 || before.Raw[1][0] == 40 || after.ValueOf(data.EditInput, 1, 0) != 40 {
			t.Errorf("raw is %v, was %v", after.Raw[1], before.Raw[1])
		}
	}
}

// Rows that come and go wait for the next epoch, and leave the numbers of the others.
func TestRowsComeAndGo(t *testing.T) {
	before, _ := csvSetup(t, numberRows)
	after, effect := amended(t, before, "remove 2", "add 7 8 9 6", "input 3 1 5")
	if effect != session.NextStep|session.NextEpoch {
		t.Errorf("%v", effect)
	}
	if !slices.Equal(after.Train, []int{0, 2, 3, 4}) || !slices.Equal(after.TrainSamples.X[3], []float64{7, 8, 9}) || after.TrainSamples.Y[3][0] != 6 || after.TrainSamples.X[1][0] != 5 {
		t.Errorf("rows %v, %v", after.Train, after.TrainSamples)
	}
	if label := session.Label(after.Session, before.Session, text.Short); label != "sample 2 removed, sample 5 added, sample 3 x 5" {
		t.Errorf("%q", label)
	}
	again, _ := amended(t, after, "target 5 1 7")
	if label := session.Label(again.Session, after.Session, text.Short); label != "sample 5 y 7" || again.Number(3) != 5 {
		t.Errorf("%q", label)
	}
	if label := session.Label(before.Session, after.Session, text.Short); label != "" {
		t.Errorf("back: %q", label)
	}
	back, effect := amended(t, again, "input 3 1 3")
	if back.Session.Data.Edits[2].Kind != data.EditTarget || effect != session.NextStep {
		t.Errorf("%v, %v", effect, back.Session.Data.Edits)
	}
	same, effect := amended(t, again, "target 5 1 7")
	if effect != session.Shown || same.Set != again.Set || &same.TrainSamples.X[0] != &again.TrainSamples.X[0] {
		t.Errorf("what is so already is %v, or its rows are not shared", effect)
	}
}

func TestTestRowsStay(t *testing.T) {
	before, _ := csvSetup(t, numberRows, parseFlags("--test-fraction 0.5")...)
	row := before.Train[1]
	after, _ := amended(t, before, "add 7 8 9 6", data.Edit{Kind: data.RemoveRow, Row: row + 1}.String())
	if !slices.Equal(after.Test, before.Test) || !slices.Equal(after.Train, []int{before.Train[0], 4}) {
		t.Errorf("train %v, test %v", after.Train, after.Test)
	}
	if label := session.Label(after.Session, before.Session, text.Short); label != "sample 3 added, sample 2 removed" {
		t.Errorf("%q", label)
	}
}

func TestEditsThatCannotBe(t *testing.T) {
	for _, c := range []struct{ session, want string }{
		{"[data]\nsource = \"diabetes\"\nedits = [\"input 1 1 2\", \"input 9 1 2\"]", `a.toml:3:1: data.edits: "input 9 1 2": there is no row 9: they go to 4`},
		{"[data]\nsource = \"diabetes\"\nedits = [\"input 1 1 2\", \"inptu 9 1 2\"]", `a.toml:3:25: data.edits: "inptu" is none of input, target, add or remove; did you mean "input"?`},
		{"[data]\nsource = \"diabetes\"\nedits = [3]", "data.edits is a list of edits"},
		{"[data]\nsource = \"diabetes\"\nedits = \"remove 1\"", "data.edits is a list of edits"},
		{"[data]\nsource = \"diabetes\"\nedits = [\"remove 1\", \"remove 2\", \"remove 3\", \"remove 4\"]", "data.edits: no sample would be left to train on"},
		{"[data]\nx = [[1], [2]]\ny = [[0.5], [1.5]]\nedits = [\"target 2 1 0.7\"]\n[training]\nloss = \"bce\"\n[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]", ""},
		{"[data]\nx = [[1], [2]]\ny = [[0.5], [0.2]]\nedits = [\"target 2 1 1.7\"]\n[training]\nloss = \"bce\"\n[network]\nlayers = [{ units = 1, activation = \"sigmoid\" }]", "bce takes targets from 0 to 1, but sample 2 has 1.7"},
		{"[data]\nsource = \"diabetes\"\nscale = \"minmax\"\nedits = [\"input 2 1 1e308\"]", ""},
		{"[data]\nx = [[1.0], [1.0000001]]\ny = [[1], [2]]\nscale = \"minmax\"\nedits = [\"input 2 1 1e308\"]", "infinite"},
	} {
		setup, err := overridden(c.session, "")
		if (err != nil) != (c.want != "") || err != nil && !strings.Contains(err.Error(), c.want) || err == nil && setup == nil {
			t.Errorf("%s\n got %v\nwant %s", c.session, err, c.want)
		}
	}
}

// A saved session has its edits, and its file is still known to be the one it was
// trained on.
func TestSavedEditsAreMadeAgain(t *testing.T) {
	setup, path := csvSetup(t, numberRows, parseFlags("--scale minmax --test-fraction 0.25")...)
	row := setup.Train[0] + 1
	setup, _ = amended(t, setup, data.Edit{Kind: data.EditInput, Row: row, Column: 1, Values: []float64{1.0 / 3}}.String(), "add 1 2 3 4")
	trainer := trainerOf(t, setup)
	take(trainer, 3)
	saved := setup.Saved(trainer.State(), ".")
	text := written(t, saved)
	if !strings.Contains(text, "0.3333333333333333\", \"add 1 2 3 4\"]") {
		t.Fatal(text)
	}
	again, err := session.Read(strings.NewReader(text), "a.toml")
	if err != nil {
		t.Fatal(err)
	}
	opened, err := again.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	if err := sameBits(reflect.ValueOf(opened.TrainSamples), reflect.ValueOf(setup.TrainSamples), "samples"); err != nil {
		t.Error(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(numberRows, "4,0,0,3", "4,0,0,4", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := again.Resolve(); err == nil {
		t.Error("a file that has changed is not noticed")
	}
}

// Other rows have no use for the edits of these.
func TestOtherRowsDropTheEdits(t *testing.T) {
	setup, _ := amended(t, moons(t), "input 1 1 4", "remove 3")
	for _, flags := range []string{"--data xor", "--data.noise 0.3", "--data.samples 50", "--data.seed 3"} {
		other, effect, err := setup.With(parseFlags(flags)...)
		if err != nil || !effect.Has(session.StartsOver) || other.Session.Data.Edits != nil || other.Set.Len() != len(other.Train) {
			t.Errorf("%s: %v, %v, %v", flags, effect, err, other.Session.Data.Edits)
		}
	}
	for _, flags := range []string{"--lr 3", "--test-fraction 0.25", "--hidden 3", "--scale standard"} {
		if other, _, err := setup.With(parseFlags(flags)...); err != nil || len(other.Session.Data.Edits) != 2 {
			t.Errorf("%s: %v", flags, err)
		}
	}
}
