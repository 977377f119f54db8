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
	if filepath.Ext(p.name) != ".gif" {
		screens = screens[len(screens)-1:]
	}
	frames, err := p.paint(screens)
	if err != nil {
		return nil, err
	}
	var file bytes.Buffer
	if filepath.Ext(p.name) == ".gif" {
		err = encode.GIF(&file, frames)
	} else {
		err = encode.PNG(&file, frames[0].Picture)
	}
	return file.Bytes(), err
}

// film runs the program through the steps. It returns the screens that are
// held, and after them the last.
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

// paint draws screens. Cells of sixteen pixels are sharp on screens that show
// two pixels for one.
func (p picture) paint(screens []held) ([]encode.Frame, error) {
	const cellWidth = 16
	painter, err := render.NewPainter(cellWidth)
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
