System.Console.WriteLine("Start-up project for dotnet ef; see docs/operations/migrations.md.");
