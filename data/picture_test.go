package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// names writes the names of the pixels of a square, row by row.
func pixelNames(side int, write func(row, column int) string) []string {
	var list []string
	for row := range side {
		for column := range side {
			list = append(list, write(row, column))
		}
	}
	return list
}

func TestPixelsAreKnownByTheirNames(t *testing.T) {
	for _, c := range []struct {
		side  int
		write func(row, column int) string
	}{
		{8, func(r, c int) string { return fmt.Sprintf("p%d%d", r, c) }},
		{28, func(r, c int) string { return fmt.Sprintf("pixel%d", 28*r+c) }},
		{28, func(r, c int) string { return fmt.Sprintf("pixel%d", 28*r+c+1) }},
		{28, func(r, c int) string { return fmt.Sprintf("%dx%d", r+1, c+1) }},
		{12, func(r, c int) string { return fmt.Sprintf("p%02d%02d", r, c) }},
		{8, func(r, c int) string { return fmt.Sprintf("pixel_%d_%d", r, c) }},
	} {
		names := pixelNames(c.side, c.write)
		p := pictureOf(names, append([]string{"label"}, names...))
		if p.Side != c.side {
			t.Errorf("%s … %s: the side is %d, want %d", names[0], names[len(names)-1], p.Side, c.side)
			continue
		}
		for f, at := range p.Places {
			if at != f {
				t.Errorf("%s is pixel %d, want %d", names[f], at, f)
			}
		}
	}
}

func TestOtherFeaturesAreNoPixels(t *testing.T) {
	square := pixelNames(8, func(r, c int) string { return fmt.Sprintf("p%d%d", r, c) })
	for _, c := range []struct{ features, columns []string }{
		{[]string{"x1", "x2", "x3", "x4"}, []string{"x1", "x2", "x3", "x4"}},
		{square[:63], square[:63]},
		{append(slices.Clone(square), "age"), append(slices.Clone(square), "age")},
		{square[:20], square},
		{pixelNames(3, func(r, c int) string { return fmt.Sprintf("p%d%d", r, c) }), pixelNames(3, func(r, c int) string { return fmt.Sprintf("p%d%d", r, c) })},
		{nil, nil},
	} {
		if p := pictureOf(c.features, c.columns); p.Side != 0 {
			t.Errorf("%d features of %d columns make a picture of %d", len(c.features), len(c.columns), p.Side)
		}
	}
}

// A file from which pixels that never change are left out still has each of the others at
// its place.
func TestAFileOfPixelsIsAPicture(t *testing.T) {
	names := pixelNames(4, func(r, c int) string { return fmt.Sprintf("pixel%d", 4*r+c) })
	csv := "label," + strings.Join(names, ",") + "\n"
	for row := range 6 {
		csv += fmt.Sprint("ab"[row%2 : row%2+1])
		for i := range names {
			csv += fmt.Sprintf(",%d", i*(row%3)) // The first is always 0.
		}
		csv += "\n"
	}
	s, err := ReadCSV(strings.NewReader(csv), "p.csv", CSVOptions{Targets: []string{"label"}})
	if err != nil {
		t.Fatal(err)
	}
	if p := s.Picture; p.Side != 4 || len(p.Places) != len(s.Features) || p.Places[len(p.Places)-1] != 15 || p.Low != 0 || p.High != 30 {
		t.Errorf("of %d features: %+v", len(s.Features), p)
	}
}

func TestChosenPixelsKeepTheirPlaces(t *testing.T) {
	s, err := digits()
	if err != nil {
		t.Fatal(err)
	}
	if s.Picture.Side != 8 || s.Picture.High != 16 {
		t.Fatalf("digits: %+v", s.Picture)
	}
	chosen, err := s.WithFeatures(s.featureNames()[24:])
	if err != nil {
		t.Fatal(err)
	}
	if p := chosen.Picture; p.Side != 8 || p.Places[0] != 24 || len(p.Places) != 40 {
		t.Errorf("the lower rows: %+v", p)
	}
	if chosen, err = s.WithFeatures(append(s.featureNames()[1:], "p33*p34")); err != nil || chosen.Picture.Side != 0 {
		t.Errorf("with a product: %+v, %v", chosen.Picture, err)
	}
}
