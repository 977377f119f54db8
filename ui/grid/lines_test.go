package grid

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/runenames"
	"pgregory.net/rapid"
)

// armsOf returns the lines that leave a box drawing character, according to its name.
func armsOf(char rune) (a arms, ok bool) {
	name, found := strings.CutPrefix(runenames.Name(char), "BOX DRAWINGS ")
	for _, other := range []string{"DASH", "DOUBLE", "ARC", "DIAGONAL"} {
		found = found && !strings.Contains(name, other)
	}
	if !found {
		return arms{}, false
	}
	weights := map[string]Weight{"LIGHT": Light, "HEAVY": Heavy}
	directions := map[string][]Direction{
		"UP": {Up}, "DOWN": {Down}, "LEFT": {Left}, "RIGHT": {Right},
		"VERTICAL": {Up, Down}, "HORIZONTAL": {Left, Right},
	}
	// A weight is named with each direction, before or after it, or once in
	// front of all.
	common := weights[strings.Fields(name)[0]]
	for part := range strings.SplitSeq(name, " AND ") {
		weight := common
		for word := range strings.FieldsSeq(part) {
			if w, is := weights[word]; is {
				weight = w
			}
		}
		for word := range strings.FieldsSeq(part) {
			for _, d := range directions[word] {
				a[d] = weight
			}
		}
	}
	return a, true
}

func TestEveryJointHasTheCharacterOfItsName(t *testing.T) {
	if n := utf8.RuneCountInString(solidBoxes); n != 81 {
		t.Fatalf("%d characters, want 81", n)
	}
	known := 0
	for char := rune(firstBox); char <= lastBox; char++ {
		a, ok := armsOf(char)
		if !ok {
			continue
		}
		known++
		place := 0
		for _, w := range a {
			place = place*3 + w.solid()
		}
		if got := solidBox(place); got != char {
			t.Errorf("%s is drawn as %c, want %c", runenames.Name(char), got, char)
		}
	}
	if known != 80 {
		t.Errorf("Unicode has %d such characters, want 80", known)
	}
}

func TestJoints(t *testing.T) {
	for _, c := range []struct {
		arms           arms
		braille, block rune
	}{
		{arms{Right: Light}, '─', '─'},
		{arms{Down: Heavy}, '┃', '┃'},
		{arms{Left: Dashed}, '╌', '╌'},
		{arms{Up: HeavyDashed, Down: HeavyDashed}, '╏', '╏'},
		{arms{Left: Light, Right: Heavy}, '╼', '╼'},
		{arms{Left: Dashed, Right: Light}, '─', '─'},
		{arms{Right: Light, Down: Light}, '╭', '┌'},
		{arms{Left: Dashed, Up: Dashed}, '╯', '┘'},
		{arms{Right: Heavy, Down: Heavy}, '┏', '┏'},
		{arms{Right: Heavy, Down: Light}, '┍', '┍'},
		{arms{Up: Light, Down: Light, Left: Heavy}, '┥', '┥'},
		{arms{Up: Heavy, Down: Heavy, Left: Dashed}, '┨', '┨'},
		{arms{Up: Light, Right: Light, Down: Light, Left: Light}, '┼', '┼'},
		{arms{Up: HeavyDashed, Right: Light, Down: Heavy, Left: Light}, '╂', '╂'},
	} {
		if got := c.arms.char(Braille); got != c.braille {
			t.Errorf("%v is %c, want %c", c.arms, got, c.braille)
		}
		if got := c.arms.char(Block); got != c.block {
			t.Errorf("%v in blocks is %c, want %c", c.arms, got, c.block)
		}
	}
}

// sketch draws two units and the wires between them.
func sketch(g Glyphs) string {
	f := NewFrame(22, 7, g)
	l := NewLines(22, 7)
	light, heavy := Stroke{Weight: Light}, Stroke{Weight: Heavy}
	l.Box(Rect{0, 0, 5, 3}, light)
	l.Arms(4, 1, light, Right)
	l.Box(Rect{16, 3, 5, 4}, heavy)
	l.Arms(16, 4, light, Left)
	l.Arms(16, 5, light, Left)
	up, over := Stroke{Weight: Heavy, Net: 1}, Stroke{Weight: Dashed, Net: 2}
	l.Horizontal(5, 8, 1, up)
	l.Vertical(8, 1, 4, up)
	l.Horizontal(8, 15, 4, up)
	l.Horizontal(2, 15, 5, over)
	l.Vertical(11, 5, 1, over)
	l.Draw(f.Region())
	return f.Plain()
}

func TestLines(t *testing.T) {
	for g, want := range map[Glyphs]string{
		Braille: `
╭───╮                 
│   ├━━━┓  ╎          
╰───╯   ┃  ╎          
        ┃  ╎    ┏━━━┓ 
        ┗━━╎━━━━┨   ┃ 
  ╌╌╌╌╌╌╌╌╌┴╌╌╌╌┨   ┃ 
                ┗━━━┛ `,
		Block: `
┌───┐                 
│   ├━━━┓  ╎          
└───┘   ┃  ╎          
        ┃  ╎    ┏━━━┓ 
        ┗━━╎━━━━┨   ┃ 
  ╌╌╌╌╌╌╌╌╌┴╌╌╌╌┨   ┃ 
                ┗━━━┛ `,
		ASCII: `
+---+                 
|   +===#  :          
+---+   #  :          
        #  :    #===# 
        #==:====#   # 
  ~~~~~~~~~+~~~~#   # 
                #===# `,
	} {
		if got := "\n" + sketch(g); got != want {
			t.Errorf("in %v:%s\nwant:%s", g, got, want)
		}
	}
}

func TestTheHeavierLineGivesItsStyle(t *testing.T) {
	l := NewLines(3, 3)
	l.Horizontal(0, 2, 1, Stroke{Weight: Heavy, Style: 1})
	l.Vertical(1, 0, 2, Stroke{Weight: Light, Style: 2})
	f := NewFrame(3, 3, Braille)
	l.Draw(f.Region())
	if got := f.At(1, 1); got != (Cell{Text: "┿", Style: 1, Width: 1}) {
		t.Errorf("the crossing is %+v", got)
	}
	if got := f.At(1, 0); got != (Cell{Text: "│", Style: 2, Width: 1}) {
		t.Errorf("above the crossing is %+v", got)
	}
}

func TestOfEquallyHeavyLinesTheLaterGivesItsStyle(t *testing.T) {
	for _, w := range []Weight{Light, Heavy} {
		l := NewLines(3, 3)
		l.Horizontal(0, 2, 1, Stroke{Weight: w, Style: 1})
		l.Vertical(1, 0, 2, Stroke{Weight: w, Style: 2})
		f := NewFrame(3, 3, Braille)
		l.Draw(f.Region())
		if got := f.At(1, 1).Style; got != 2 {
			t.Errorf("where lines of weight %d cross the style is %d", w, got)
		}
	}
}

func TestLinesAreCutOff(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.OneOf(rapid.IntRange(-5, 15), rapid.SampledFrom([]int{math.MinInt / 2, math.MaxInt / 2}))
		x0, x1, y0, y1 := at.Draw(t, "x0"), at.Draw(t, "x1"), at.Draw(t, "y0"), at.Draw(t, "y1")
		l := NewLines(rapid.IntRange(-1, 10).Draw(t, "w"), rapid.IntRange(-1, 10).Draw(t, "h"))
		l.Horizontal(x0, x1, y0, Stroke{Weight: Light})
		l.Vertical(x0, y0, y1, Stroke{Weight: Light})
		f := NewFrame(10, 10, Braille)
		l.Draw(f.Region())
		for y := range l.h {
			for x := range l.w {
				on := y == y0 && x >= min(x0, x1) && x <= max(x0, x1) ||
					x == x0 && y >= min(y0, y1) && y <= max(y0, y1)
				if (f.At(x, y).Text != " ") != on {
					t.Fatalf("cell %d, %d is %q", x, y, f.At(x, y).Text)
				}
			}
		}
	})
}

func TestSmallBoxes(t *testing.T) {
	for _, c := range []struct {
		w, h int
		want string
	}{
		{1, 1, " "}, {3, 1, "───"}, {1, 3, "│\n│\n│"}, {2, 2, "╭╮\n╰╯"}, {0, 3, "\n\n"},
	} {
		f, l := NewFrame(c.w, c.h, Braille), NewLines(c.w, c.h)
		l.Box(Rect{W: c.w, H: c.h}, Stroke{Weight: Light})
		l.Draw(f.Region())
		if got := f.Plain(); got != c.want {
			t.Errorf("%d × %d is\n%s\nwant\n%s", c.w, c.h, got, c.want)
		}
	}
}
