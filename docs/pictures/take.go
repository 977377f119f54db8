package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"backstep/docs/pictures/encode"
	"backstep/docs/pictures/render"
	"backstep/docs/pictures/screen"
	"backstep/docs/pictures/terminal"
)

// held is a screen and how long an animation shows it.
type held struct {
	screen screen.Screen
	hold   time.Duration
}

// take runs the program and returns the picture's file.
func (p picture) take(program string) ([]byte, error) {
	screens, err := p.film(program)
	if err != nil {
		return nil, err
	}
	last := len(screens) - 1
	if p.moves() {
		screens = screens[:last]
	} else {
		screens = screens[last:]
	}
	frames, err := p.paint(screens)
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	if p.moves() {
		err = encode.GIF(&file, frames)
	} else {
		err = encode.PNG(&file, frames[0].Picture)
	}
	return file.Bytes(), err
}

// moves reports whether the picture is an animation.
func (p picture) moves() bool { return filepath.Ext(p.name) == ".gif" }

// film runs the program through the steps. It returns the screens that are held, followed
// by the last screen.
func (p picture) film(program string) ([]held, error) {
	args := append(strings.Fields(p.args), "--theme", p.theme)
	t, err := terminal.Start(p.size, p.colours(), program, args...)
	if err != nil {
		return nil, err
	}
	defer t.Close()
	if _, err := t.Screen(""); err != nil {
		return nil, err
	}
	var screens []held
	for _, s := range p.steps {
		for range max(1, s.times) {
			if s.key != "" {
				if err := t.Press(s.key); err != nil {
					return nil, err
				}
			}
			if s.hold > 0 {
				screens = append(screens, held{t.Now(), s.hold})
			}
		}
	}
	last, err := t.Screen(p.shows)
	return append(screens, held{screen: last}), err
}

func (p picture) colours() screen.Colours {
	if p.theme == "light" {
		return screen.Light()
	}
	return screen.Dark()
}

// cellWidth returns the width of a character in pixels. It is sharp on screens of double
// resolution and, in an animation, whose file should stay small, still enough for the
// width of a page.
func (p picture) cellWidth() int {
	if p.moves() {
		return 12
	}
	return 16
}

// paint draws screens as frames.
func (p picture) paint(screens []held) ([]encode.Frame, error) {
	painter, err := render.NewPainter(p.cellWidth())
	if err != nil {
		return nil, err
	}
	var frames []encode.Frame
	for _, s := range screens {
		frames = append(frames, encode.Frame{Picture: painter.Paint(s.screen, p.colours().Bg), Hold: s.hold})
	}
	if missing := painter.Missing(); len(missing) > 0 {
		return nil, fmt.Errorf("the fonts lack %q", string(missing))
	}
	return frames, nil
}
