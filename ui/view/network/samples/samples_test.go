package samples_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/network"
	"backstep/ui/view/network/samples"
	"backstep/ui/view/viewtest"
)

// drawn returns the rows of the panel in w × h cells, after some commands.
func drawn(t *testing.T, session string, w, h int, commands ...string) []string {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, session), viewtest.Terminal{W: 80, H: 24}, network.New(nil, nil))
	s.Do(commands...)
	frame := grid.NewFrame(w, h, grid.Braille)
	samples.Draw(paint.New(frame.Region(), paint.Look{Format: s.Desk().Look().Format}, s.Moment(), &paint.Hits{}))
	return strings.Split(strings.TrimRight(frame.Plain(), "\n"), "\n")
}

// Target and answer stand on the track where their values are, and between them the δ.
func TestAnAnswerIsAPicture(t *testing.T) {
	rows := drawn(t, "diabetes", 68, 8, "goto 56; phase ∂W2")
	for i, want := range []string{
		"people  ○ is the target, ● the answer, ━ between them the δ",
		"bmi    age   0         ½         1  ŷ",
		"▌ 1    33.6   45   ├─────────┼──●━━━━━━○  0.6359   ✓    0.4527",
		"  2    24.3   28   ○━━━━━━●──┼─────────┤  0.3336   ✓    0.4058",
		"  3    41.4   71   ├─────────┼─────●━━━○  0.8091   ✓    0.2118",
		"  4    22.5   60   ○━━━━━●───┼─────────┤  0.3103   ✓    0.3715",
		"all                                             4/4   0.3605",
	} {
		if !strings.Contains(rows[i], want) {
			t.Errorf("row %d is %q, want %q", i, rows[i], want)
		}
	}
}

// Answers of the last step are ghosts until this step has its own.
func TestTheLastAnswerIsDashed(t *testing.T) {
	rows := drawn(t, "diabetes", 68, 8, "goto 56; phase z1")
	if !strings.Contains(rows[2], "●╌╌╌╌╌╌○ (0.") {
		t.Errorf("no ghost of the answer in %q", rows[2])
	}
	rows = drawn(t, "diabetes", 68, 8, "next")
	if strings.Contains(rows[2], "●") || !strings.Contains(rows[2], "○") {
		t.Errorf("an answer before the first step, or no target, in %q", rows[2])
	}
}

// Of more samples than there is room for, those around the selected one are shown, and how
// many are not.
func TestMoreSamplesThanFit(t *testing.T) {
	text := strings.Join(drawn(t, "progression-value --hidden 2", 68, 8, "epoch; sample 200"), "\n")
	for _, want := range []string{"▌ 200", "199", "201", "… 437 more, all:"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// A regression has the scale of its targets, in their unit; several classes have a track
// each, or the name of the answer alone.
func TestOtherAnswers(t *testing.T) {
	for _, c := range []struct {
		session string
		w       int
		want    []string
	}{
		{"progression-value --hidden 2", 68, []string{"25 ", "346", "203.5"}},
		{"mazur", 68, []string{"y1", "y2", "●", "○"}},
		{"iris --hidden 4", 110, []string{"setosa", "●", "✓", "/150"}},
		{"iris --hidden 4", 40, []string{"setosa      setosa     ✓", "/150"}},
	} {
		text := strings.Join(drawn(t, c.session, c.w, 9, "3 epoch"), "\n")
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s in %d columns: no %q in\n%s", c.session, c.w, want, text)
			}
		}
	}
}

func TestEverySizeIsDrawn(t *testing.T) {
	for _, session := range []string{"diabetes", "mazur", "iris --hidden 4", "progression-value --hidden 2"} {
		s := viewtest.Open(t, sessiontest.Line(t, session), viewtest.Terminal{W: 80, H: 24}, network.New(nil, nil))
		s.Do("2 epoch")
		for w := 10; w < 120; w += 7 {
			for h := 3; h < 12; h++ {
				frame := grid.NewFrame(w, h, grid.Braille)
				samples.Draw(paint.New(frame.Region(), paint.Look{Format: s.Desk().Look().Format}, s.Moment(), &paint.Hits{}))
				if !strings.Contains(frame.Plain(), s.Moment().Setup.Noun.Many()[:2]) {
					t.Fatalf("%s in %d × %d:\n%s", session, w, h, frame.Plain())
				}
			}
		}
	}
}
