package network

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view/viewtest"
)

// BenchmarkEditorDraw measures a frame of the editor with a full batch of 100 000 rows.
func BenchmarkEditorDraw(b *testing.B) {
	setup := sessiontest.Line(b, "circles --samples 100000")
	e := editOf(b, setup, viewtest.Terminal{W: 120, H: 30}, "epoch")
	e.typing("0.5")
	e.Frame()
	m := e.Desk().Moment()
	frame := grid.NewFrame(120, 28, grid.Braille)
	b.ReportAllocs()
	for b.Loop() {
		e.editor.Draw(paint.New(frame.Region(), paint.Look{Format: e.Desk().Look().Format}, &m, &paint.Hits{}))
	}
}
