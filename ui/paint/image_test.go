package paint

import (
	"math"
	"testing"

	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// imagePainter returns a painter of a frame for images.
func imagePainter(w, h int, glyphs grid.Glyphs, look Look) Painter {
	return New(grid.NewFrame(w, h, glyphs).Region(), look, &desk.Moment{}, &Hits{})
}

// Every pixel has the level of its number, whatever its size.
func TestEveryPixelHasTheLevelOfItsNumber(t *testing.T) {
	values := []float64{0, 0.1, -0.5, 2, -2, 1, 0, -0.01, 0.7}
	for _, pixel := range []Pixel{{1, 1}, {2, 2}, {4, 4}} {
		i := Image{Ramp: theme.Weights, Side: 3, At: func(place int) float64 { return values[place] }, High: 2, Pixel: pixel}
		w, h := ImageSize(3, pixel, false)
		p := imagePainter(w, h, grid.Braille, Look{})
		DrawImage(p, i)
		for place, v := range values {
			r, odd := PixelCells(p, i, place), place/3%2 == 1
			want := 7 + int(math.Copysign(max(1, math.Round(7*math.Abs(v)/2)), v))
			if v == 0 {
				want = 7
			}
			for y := r.Y; y < r.Bottom(); y++ {
				for x := r.X; x < r.Right(); x++ {
					if got := levelsAt(p, x, y); got[0] != want && (pixel.Halves > 1 || !odd) || got[1] != want && (pixel.Halves > 1 || odd) {
						t.Errorf("pixel %v: %v at %d, %d has the levels %v, want %d", pixel, v, x, y, got, want)
					}
				}
			}
		}
	}
}

// levelsAt returns the levels of the upper and the lower half of a cell.
func levelsAt(p Painter, x, y int) [2]int {
	style := p.At(x, y).Style
	for upper := range theme.Weights.Levels() {
		if style == theme.OnHeat(theme.Weights, theme.InkText, upper) {
			return [2]int{upper, upper}
		}
		for lower := range theme.Weights.Levels() {
			if style == theme.HalfBlock(theme.Weights, upper, lower) {
				return [2]int{upper, lower}
			}
		}
	}
	return [2]int{-1, -1}
}

// Without colours or half blocks a pixel is a character that tells size and sign.
func TestCoarseImagesTellSizeAndSign(t *testing.T) {
	values := []float64{1, -1, 0.2, -0.2}
	for _, c := range []struct {
		glyphs grid.Glyphs
		look   Look
		want   string
	}{
		{grid.Braille, Look{Colourless: true}, "■□▪▫"},
		{grid.Braille, Look{FewColours: true}, "■□▪▫"},
		{grid.ASCII, Look{}, "@=+-"},
	} {
		p := imagePainter(2, 2, c.glyphs, c.look)
		DrawImage(p, Image{Ramp: theme.Weights, Side: 2, At: func(place int) float64 { return values[place] }, High: 1, Pixel: Pixel{1, 1}})
		got := p.At(0, 0).Text + p.At(1, 0).Text + p.At(0, 1).Text + p.At(1, 1).Text
		if got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestANumberThatIsNotFiniteIsAQuestionInAnImage(t *testing.T) {
	p := imagePainter(2, 1, grid.Braille, Look{})
	DrawImage(p, Image{Ramp: theme.Weights, Side: 2, At: func(int) float64 { return math.NaN() }, High: 1, Pixel: Pixel{1, 1}})
	if c := p.At(0, 0); c.Text != "?" || theme.RoleOf(c.Style) != theme.Alarm {
		t.Errorf("it is %q", c.Text)
	}
}

func TestSquaresTellSignAndSize(t *testing.T) {
	p := imagePainter(1, 1, grid.Braille, Look{})
	for _, c := range []struct {
		v    float64
		want rune
	}{{1, '■'}, {0.5, '■'}, {0.49, '▪'}, {0.125, '▪'}, {0.12, '·'}, {0, '·'}, {-0.3, '▫'}, {-0.5, '□'}, {-1, '□'}} {
		if got := Square(p, 2*c.v, 2); got != c.want {
			t.Errorf("%v of 1: %c, want %c", c.v, got, c.want)
		}
	}
}

// The line of a track ends at the target and at the answer.
func TestATrackEndsAtItsValues(t *testing.T) {
	for _, answer := range []float64{0, 0.2858, 0.5, 0.9999, 1} {
		p := imagePainter(13, 1, grid.Braille, Look{})
		track := Track{W: 13, High: 1, Target: 1, Answer: answer, Reached: true, Role: theme.Backward, Point: theme.Backward}
		DrawTrack(p, 0, 0, track)
		at := int(math.Round(answer * 12))
		want := "●"
		if at == 12 {
			want = "◉"
		}
		if got := p.At(at, 0).Text; got != want {
			t.Errorf("%v: %q stands at column %d", answer, got, at)
		}
		for x := range 13 {
			if line := p.At(x, 0).Text == "━"; line != (x > at && x < 12) {
				t.Errorf("%v: column %d is %q", answer, x, p.At(x, 0).Text)
			}
		}
	}
}
