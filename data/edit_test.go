package data_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data"
)

// parsed returns edits as a session file has them.
func parsed(t testing.TB, lines ...string) []data.Edit {
	t.Helper()
	var edits []data.Edit
	for _, line := range lines {
		e, err := data.ParseEdit(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if e.String() != line {
			t.Errorf("%q is written %q", line, e)
		}
		edits = append(edits, e)
	}
	return edits
}

func TestRowsAreEditedInTheUnitsOfTheData(t *testing.T) {
	s := builtin(t, "diabetes", data.Options{})
	edited, err := s.Edited(parsed(t, "input 3 1 40", "target 2 1 1", "add 20 30.5 0", "input 5 2 31", "remove 4"))
	if err != nil {
		t.Fatal(err)
	}
	if want := [][]float64{{33.6, 45}, {24.3, 28}, {40, 71}, {22.5, 60}, {20, 31}}; !reflect.DeepEqual(edited.Raw, want) {
		t.Errorf("%v", edited.Raw)
	}
	if !slices.Equal(edited.Class, []int{1, 1, 1, 0, 0}) {
		t.Errorf("classes %v", edited.Class)
	}
	if !reflect.DeepEqual(s, builtin(t, "diabetes", data.Options{})) {
		t.Errorf("the set itself has changed: %v", s.Raw)
	}
	if &edited.Raw[0][0] != &s.Raw[0][0] {
		t.Error("a row that was not edited is not shared")
	}
}

// Targets that are numbers are edited as numbers; those that stand for classes stay so.
func TestTargetsAreEditedAsTheyAre(t *testing.T) {
	x := [][]float64{{1}, {2}}
	for _, c := range []struct {
		y    [][]float64
		edit string
		want []float64
	}{
		{[][]float64{{3}, {5}}, "target 2 1 4.5", []float64{4.5}},
		{[][]float64{{0.01, 0.99}, {0.3, 0.2}}, "target 2 2 0.5", []float64{0.3, 0.5}},
		{[][]float64{{0}, {1}}, "target 2 1 0", []float64{0}},
		{[][]float64{{0, 0, 1}, {0, 1, 0}}, "target 2 1 0", []float64{1, 0, 0}},
	} {
		s, err := data.Inline(x, c.y)
		if err != nil {
			t.Fatal(err)
		}
		edited, err := s.Edited(parsed(t, c.edit))
		if err != nil {
			t.Fatal(err)
		}
		if got := edited.Numbers[1]; !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.edit, got, c.want)
		}
	}
}

func TestWhatCannotBeEditedIsRefused(t *testing.T) {
	people, iris := builtin(t, "diabetes", data.Options{}), builtin(t, "iris", data.Options{})
	for _, c := range []struct {
		set   *data.Set
		edits []string
		want  string
	}{
		{people, []string{"input 5 1 40"}, `"input 5 1 40": there is no row 5: they go to 4`},
		{people, []string{"input 1 3 40"}, "there is no feature 3, but 2"},
		{people, []string{"target 1 2 1"}, "there is no target 2, but 1"},
		{people, []string{"target 1 1 2"}, "diabetes is a class: want 0 for 0 or 1 for 1"},
		{people, []string{"target 1 1 0.5"}, "diabetes is a class"},
		{iris, []string{"target 1 1 3"}, "0 for setosa, 1 for versicolor or 2 for virginica"},
		{people, []string{"add 1 2"}, "want 2 features and 1 target, not 2 values"},
		{people, []string{"remove 2", "remove 2"}, "row 2 was removed"},
		{people, []string{"remove 2", "input 2 1 4"}, "row 2 was removed"},
		{people, []string{"add 1 2 0", "remove 6"}, "there is no row 6: they go to 5"},
	} {
		if _, err := c.set.Edited(parsed(t, c.edits...)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: %v, want %s", c.edits, err, c.want)
		}
	}
	if _, err := people.Edited([]data.Edit{{Kind: data.EditInput, Row: 1, Column: 1, Values: []float64{math.Inf(1)}}}); err == nil {
		t.Error("an infinite input is taken")
	}
}

func TestWhatIsNoEditIsRefused(t *testing.T) {
	for line, want := range map[string]string{
		"":               `"" is none of input, target, add or remove`,
		"imput 1 1 1":    `did you mean "input"?`,
		"input 1 1":      "want input, its row",
		"input 1 1 1 1":  "want input, its row",
		"input 0 1 1":    `"0" is no number of a row`,
		"input 1.5 1 1":  `"1.5" is no number of a row`,
		"input 1 1 NaN":  `"NaN" is no finite number`,
		"target 1 1 1/2": `"1/2" is no finite number`,
		"add 1":          "want add, a value for each feature",
		"remove":         "want remove and a row",
		"remove 1 2":     "want remove and a row",
	} {
		if _, err := data.ParseEdit(line); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", line, err, want)
		}
	}
}

// Edits leave out what a later one makes meaningless, and give the same rows.
func TestAmendedEditsGiveTheSameRows(t *testing.T) {
	s := builtin(t, "diabetes", data.Options{})
	rapid.Check(t, func(r *rapid.T) {
		all, amended := []data.Edit{}, []data.Edit{}
		for range rapid.IntRange(1, 12).Draw(r, "edits") {
			e := data.Edit{Kind: data.EditKind(rapid.IntRange(0, 3).Draw(r, "kind")), Row: rapid.IntRange(1, 5).Draw(r, "row"), Column: rapid.IntRange(1, 2).Draw(r, "column")}
			switch e.Kind {
			case data.AddRow:
				e = data.Edit{Kind: data.AddRow, Values: []float64{1, 2, 1}}
			case data.RemoveRow:
				e.Column = 0
			case data.EditTarget:
				e.Column, e.Values = 1, []float64{float64(rapid.IntRange(0, 1).Draw(r, "class"))}
			default:
				e.Values = []float64{rapid.SampledFrom([]float64{33.6, 24.3, 45, 7}).Draw(r, "value")}
			}
			if _, err := s.Edited(append(slices.Clone(all), e)); err != nil {
				continue
			}
			all, amended = append(all, e), s.Amend(amended, e)
		}
		want, _ := s.Edited(all)
		got, err := s.Edited(amended)
		if err != nil {
			r.Fatalf("%v: %v", amended, err)
		}
		for i := range want.Raw {
			removes := func(e data.Edit) bool { return e.Kind == data.RemoveRow && e.Row == i+1 }
			if slices.ContainsFunc(all, removes) != slices.ContainsFunc(amended, removes) {
				r.Fatalf("%v: row %d is removed, or not", amended, i+1)
			}
			if !slices.ContainsFunc(all, removes) && (!slices.Equal(got.Raw[i], want.Raw[i]) || got.Class[i] != want.Class[i]) {
				r.Fatalf("%v: row %d is %v, want %v", amended, i+1, got.Raw[i], want.Raw[i])
			}
		}
	})
	if edits := s.Amend(parsed(t, "input 1 1 40", "input 2 1 3"), parsed(t, "input 1 1 33.6")[0]); len(edits) != 1 {
		t.Errorf("what brings back the set's own value stays: %v", edits)
	}
}

func FuzzEdit(f *testing.F) {
	for _, line := range []string{"input 3 1 40", "target 3 1 0", "add 0.5 0.2 1", "remove 7", "input 1 1 1e400", "add", "\x1b[2J", "input 99999999999999999999 1 1"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		s := builtin(t, "diabetes", data.Options{})
		e, err := data.ParseEdit(line)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\x1b\n\r") {
				t.Errorf("%q", err)
			}
			return
		}
		again, err := data.ParseEdit(e.String())
		if err != nil || !reflect.DeepEqual(again, e) {
			t.Errorf("%q is written %q, read as %v: %v", line, e, again, err)
		}
		if edited, err := s.Edited([]data.Edit{e}); err == nil && edited.Len() < s.Len() {
			t.Errorf("%q: %d rows", e, edited.Len())
		}
	})
}
