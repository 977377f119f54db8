package encode

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"testing"
	"time"
)

// pictureOf returns a picture of n colours in turn, starting with colour number first.
func pictureOf(first, n int) *image.RGBA {
	p := image.NewRGBA(image.Rect(0, 0, 20, 20))
	for i := range 400 {
		v := first + i%n
		p.SetRGBA(i%20, i/20, color.RGBA{R: uint8(v), G: uint8(v >> 8), B: 7, A: 0xff})
	}
	return p
}

func same(a *image.RGBA, b image.Image) bool {
	c := image.NewRGBA(a.Bounds())
	draw.Draw(c, c.Bounds(), b, b.Bounds().Min, draw.Src)
	return bytes.Equal(a.Pix, c.Pix)
}

func TestAPNGReadsBack(t *testing.T) {
	for _, n := range []int{1, 256, 257, 400} {
		var file bytes.Buffer
		if err := PNG(&file, pictureOf(0, n)); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(&file)
		if err != nil {
			t.Fatal(err)
		}
		if !same(pictureOf(0, n), got) {
			t.Errorf("%d colours do not read back", n)
		}
		if _, paletted := got.(*image.Paletted); paletted != (n <= 256) {
			t.Errorf("%d colours have a palette: %t", n, paletted)
		}
	}
}

func TestAGIFShowsEveryFrame(t *testing.T) {
	frames := []Frame{
		{pictureOf(0, 100), time.Second},
		{pictureOf(0, 100), 20 * time.Millisecond}, // As before.
		{pictureOf(100, 155), 80 * time.Millisecond},
		{pictureOf(0, 100), 30 * time.Millisecond},
	}
	frames[3].Picture.SetRGBA(3, 4, color.RGBA{B: 7, A: 0xff})
	var file bytes.Buffer
	if err := GIF(&file, frames); err != nil {
		t.Fatal(err)
	}
	got, err := gif.DecodeAll(&file)
	if err != nil {
		t.Fatal(err)
	}
	want := []Frame{frames[0], frames[2], frames[3]}
	want[0].Hold += frames[1].Hold
	if len(got.Image) != len(want) {
		t.Fatalf("%d frames, want %d", len(got.Image), len(want))
	}
	shown := image.NewRGBA(want[0].Picture.Bounds())
	for i, w := range want {
		draw.Draw(shown, got.Image[i].Bounds(), got.Image[i], got.Image[i].Bounds().Min, draw.Over)
		if !same(w.Picture, shown) {
			t.Errorf("frame %d is another", i)
		}
		if hold := time.Duration(got.Delay[i]) * 10 * time.Millisecond; hold != w.Hold {
			t.Errorf("frame %d is shown for %v, want %v", i, hold, w.Hold)
		}
	}
}

func TestOnlyWhatChangesIsWritten(t *testing.T) {
	first, second := pictureOf(0, 3), pictureOf(0, 3)
	second.SetRGBA(5, 6, color.RGBA{A: 0xff})
	second.SetRGBA(8, 7, color.RGBA{A: 0xff})
	var file bytes.Buffer
	if err := GIF(&file, []Frame{{first, time.Second}, {second, time.Second}}); err != nil {
		t.Fatal(err)
	}
	got, err := gif.DecodeAll(&file)
	if err != nil {
		t.Fatal(err)
	}
	if r := got.Image[1].Bounds(); r != image.Rect(5, 6, 9, 8) {
		t.Errorf("the second frame is %v", r)
	}
}
