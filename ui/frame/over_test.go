package frame

import (
	"slices"
	"strings"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/paint"
)

// A frame that is too low for a footer shows the command line over its last row while
// one is typed, and its error or completions in the row above.
func TestALowFrameShowsWhatIsTyped(t *testing.T) {
	for _, c := range []struct {
		state State
		want  []string
	}{
		{State{}, []string{"view", "view", "view", "view", "view"}},
		{State{Message: "done"}, []string{"view", "view", "view", "view", "view"}},
		{State{Typing: true, Prompt: "goto"}, []string{"view", "view", "view", "view", "  :goto"}},
		{State{Typing: true, Prompt: "go x", Message: "no number", Alarm: true}, []string{"view", "view", "view", "  no number", "  :go x"}},
		{State{Typing: true, Prompt: "goto", Offered: []string{"goto"}}, []string{"view", "view", "view", "  goto", "  :goto"}},
	} {
		f := grid.NewFrame(minWidth, minHeight, grid.Braille)
		p := paint.Painter{Region: f.Region()}
		for y := range minHeight {
			p.Text(0, y, "view", 0)
		}
		DrawOver(p, &c.state)
		got := strings.Split(strings.TrimSuffix(f.Plain(), "\n"), "\n")
		for y := range got {
			got[y] = strings.TrimRight(got[y], " ")
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%+v is drawn as\n%s\nwant\n%s", c.state, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// Whichever completion is taken can be seen, and so can how many are not shown after
// those that are.
func TestTheCompletionTakenIsShown(t *testing.T) {
	all := strings.Fields("next back epoch step phase play pause goto until select sample weight digits")
	for w := 20; w <= 120; w += 10 {
		for taken := range all {
			f := grid.NewFrame(w, 10, grid.Braille)
			DrawOver(paint.Painter{Region: f.Region()}, &State{Typing: true, Offered: all, Taken: taken})
			row := strings.Split(f.Plain(), "\n")[8]
			shown := strings.Fields(row)
			if !slices.Contains(shown, all[taken]) {
				t.Errorf("%d columns: %s is not in %q", w, all[taken], row)
			}
			if last := all[len(all)-1]; !slices.Contains(shown, last) && !strings.HasSuffix(strings.TrimRight(row, " "), "more") {
				t.Errorf("%d columns: %q ends before %s, and does not say so", w, row, last)
			}
		}
	}
}

// A message that does not fit into the footer takes rows above it, three at most.
func TestALongMessageTakesSeveralRows(t *testing.T) {
	for _, c := range []struct {
		words, rows int
		typing      bool
	}{{1, 1, false}, {7, 1, false}, {8, 2, false}, {20, 3, false}, {100, 3, false}, {8, 2, true}} {
		f := grid.NewFrame(40, 12, grid.Braille)
		message := strings.TrimSpace(strings.Repeat("word ", c.words))
		DrawOver(paint.Painter{Region: f.Region()}, &State{Message: message, Typing: c.typing})
		lines := strings.Split(strings.TrimSuffix(f.Plain(), "\n"), "\n")
		if c.typing {
			lines = lines[:len(lines)-1]
		}
		rows := 0
		for y, line := range lines {
			if strings.Contains(line, "word") {
				rows++
			} else if rows > 0 {
				t.Errorf("%d words: row %d is %q", c.words, y, line)
			}
		}
		if rows != c.rows || !strings.Contains(lines[len(lines)-1], "word") {
			t.Errorf("%d words take %d rows, want %d", c.words, rows, c.rows)
		}
	}
}
